// Generated from openapi/scim.yaml by `pnpm generate`. Do not edit.

import type { SchemaName } from './validators.js';
import type { operations } from './types.ts';

export interface OperationParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  /** Type of the value; of each value when it is a list. */
  readonly type: 'string' | 'integer' | 'boolean';
  /** Whether the value is a list, separated by commas. */
  readonly list: boolean;
  /** The only values there are. */
  readonly enum?: readonly string[];
  readonly format?: 'date-time' | 'int32';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

export interface OperationResponse {
  /** The component the body fits; absent when there is no body, or one that is not JSON. */
  readonly schema?: SchemaName;
  /** Header fields that the answer must carry. */
  readonly headers: readonly string[];
}

/** What the document says about an operation, as far as routes, validation and clients need it at run time. */
export interface OperationEntry {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Relative to the address of the document's server. */
  readonly path: string;
  readonly tag: string;
  /** Whoever calls needs one of these roles; absent where the document has none. */
  readonly roles?: readonly string[];
  readonly parameters: readonly OperationParameter[];
  /** The component the request's body fits; absent when there is none. */
  readonly requestSchema?: SchemaName;
  /** By status. */
  readonly responses: Readonly<Record<string, OperationResponse>>;
}

/** Every operation of the document. */
export const operationTable: { readonly [Id in keyof operations]: OperationEntry } = {
  "listUsers": {
    "method": "GET",
    "path": "/Users",
    "tag": "Users",
    "parameters": [
      {
        "name": "filter",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 16384
      },
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "sortBy",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "sortOrder",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "enum": [
          "ascending",
          "descending"
        ]
      },
      {
        "name": "startIndex",
        "in": "query",
        "required": false,
        "type": "integer",
        "list": false,
        "format": "int32"
      },
      {
        "name": "count",
        "in": "query",
        "required": false,
        "type": "integer",
        "list": false,
        "format": "int32"
      },
      {
        "name": "cursor",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "responses": {
      "200": {
        "schema": "UserListResponse",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "createUser": {
    "method": "POST",
    "path": "/Users",
    "tag": "Users",
    "parameters": [
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      }
    ],
    "requestSchema": "UserInput",
    "responses": {
      "201": {
        "schema": "User",
        "headers": [
          "ETag",
          "Location",
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "getUser": {
    "method": "GET",
    "path": "/Users/{id}",
    "tag": "Users",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "responses": {
      "200": {
        "schema": "User",
        "headers": [
          "ETag",
          "Request-Id"
        ]
      },
      "304": {
        "headers": [
          "ETag",
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "412": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "replaceUser": {
    "method": "PUT",
    "path": "/Users/{id}",
    "tag": "Users",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "requestSchema": "UserInput",
    "responses": {
      "200": {
        "schema": "User",
        "headers": [
          "ETag",
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "412": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "patchUser": {
    "method": "PATCH",
    "path": "/Users/{id}",
    "tag": "Users",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "requestSchema": "PatchOp",
    "responses": {
      "200": {
        "schema": "User",
        "headers": [
          "ETag",
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "412": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "deleteUser": {
    "method": "DELETE",
    "path": "/Users/{id}",
    "tag": "Users",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "responses": {
      "204": {
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "412": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "searchUsers": {
    "method": "POST",
    "path": "/Users/.search",
    "tag": "Users",
    "parameters": [],
    "requestSchema": "SearchRequest",
    "responses": {
      "200": {
        "schema": "UserListResponse",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "listGroups": {
    "method": "GET",
    "path": "/Groups",
    "tag": "Groups",
    "parameters": [
      {
        "name": "filter",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 16384
      },
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "sortBy",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "sortOrder",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "enum": [
          "ascending",
          "descending"
        ]
      },
      {
        "name": "startIndex",
        "in": "query",
        "required": false,
        "type": "integer",
        "list": false,
        "format": "int32"
      },
      {
        "name": "count",
        "in": "query",
        "required": false,
        "type": "integer",
        "list": false,
        "format": "int32"
      },
      {
        "name": "cursor",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "responses": {
      "200": {
        "schema": "GroupListResponse",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "createGroup": {
    "method": "POST",
    "path": "/Groups",
    "tag": "Groups",
    "parameters": [
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      }
    ],
    "requestSchema": "GroupInput",
    "responses": {
      "201": {
        "schema": "Group",
        "headers": [
          "ETag",
          "Location",
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "getGroup": {
    "method": "GET",
    "path": "/Groups/{id}",
    "tag": "Groups",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "responses": {
      "200": {
        "schema": "Group",
        "headers": [
          "ETag",
          "Request-Id"
        ]
      },
      "304": {
        "headers": [
          "ETag",
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "412": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "replaceGroup": {
    "method": "PUT",
    "path": "/Groups/{id}",
    "tag": "Groups",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "requestSchema": "GroupInput",
    "responses": {
      "200": {
        "schema": "Group",
        "headers": [
          "ETag",
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "412": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "patchGroup": {
    "method": "PATCH",
    "path": "/Groups/{id}",
    "tag": "Groups",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "attributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "excludedAttributes",
        "in": "query",
        "required": false,
        "type": "string",
        "list": true,
        "maxLength": 4096
      },
      {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "requestSchema": "PatchOp",
    "responses": {
      "200": {
        "schema": "Group",
        "headers": [
          "ETag",
          "Request-Id"
        ]
      },
      "204": {
        "headers": [
          "ETag",
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "412": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "deleteGroup": {
    "method": "DELETE",
    "path": "/Groups/{id}",
    "tag": "Groups",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      }
    ],
    "responses": {
      "204": {
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "412": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "searchGroups": {
    "method": "POST",
    "path": "/Groups/.search",
    "tag": "Groups",
    "parameters": [],
    "requestSchema": "SearchRequest",
    "responses": {
      "200": {
        "schema": "GroupListResponse",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "searchAll": {
    "method": "POST",
    "path": "/.search",
    "tag": "Search",
    "parameters": [],
    "requestSchema": "SearchRequest",
    "responses": {
      "200": {
        "schema": "ListResponse",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "bulk": {
    "method": "POST",
    "path": "/Bulk",
    "tag": "Bulk",
    "parameters": [],
    "requestSchema": "BulkRequest",
    "responses": {
      "200": {
        "schema": "BulkResponse",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "getMe": {
    "method": "GET",
    "path": "/Me",
    "tag": "Me",
    "parameters": [],
    "responses": {
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "501": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "createMe": {
    "method": "POST",
    "path": "/Me",
    "tag": "Me",
    "parameters": [],
    "responses": {
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "501": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "replaceMe": {
    "method": "PUT",
    "path": "/Me",
    "tag": "Me",
    "parameters": [],
    "responses": {
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "501": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "patchMe": {
    "method": "PATCH",
    "path": "/Me",
    "tag": "Me",
    "parameters": [],
    "responses": {
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "501": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "deleteMe": {
    "method": "DELETE",
    "path": "/Me",
    "tag": "Me",
    "parameters": [],
    "responses": {
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "501": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "getServiceProviderConfig": {
    "method": "GET",
    "path": "/ServiceProviderConfig",
    "tag": "Discovery",
    "parameters": [],
    "responses": {
      "200": {
        "schema": "ServiceProviderConfig",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "listResourceTypes": {
    "method": "GET",
    "path": "/ResourceTypes",
    "tag": "Discovery",
    "parameters": [],
    "responses": {
      "200": {
        "schema": "ResourceTypeListResponse",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "getResourceType": {
    "method": "GET",
    "path": "/ResourceTypes/{id}",
    "tag": "Discovery",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "responses": {
      "200": {
        "schema": "ResourceType",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "listSchemas": {
    "method": "GET",
    "path": "/Schemas",
    "tag": "Discovery",
    "parameters": [],
    "responses": {
      "200": {
        "schema": "SchemaListResponse",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "getSchema": {
    "method": "GET",
    "path": "/Schemas/{id}",
    "tag": "Discovery",
    "parameters": [
      {
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "responses": {
      "200": {
        "schema": "Schema",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Error",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "429": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Error",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Error",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  }
};
