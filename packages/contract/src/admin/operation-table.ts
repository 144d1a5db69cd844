// Generated from openapi/admin.yaml by `pnpm generate`. Do not edit.

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
  "listCompanies": {
    "method": "GET",
    "path": "/companies",
    "tag": "Companies",
    "roles": [
      "viewer"
    ],
    "parameters": [
      {
        "name": "state",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "enum": [
          "active",
          "suspended",
          "deleting"
        ]
      },
      {
        "name": "cursor",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "count",
        "in": "query",
        "required": false,
        "type": "integer",
        "list": false,
        "format": "int32",
        "minimum": 1,
        "maximum": 1000
      }
    ],
    "responses": {
      "200": {
        "schema": "CompanyList",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "createCompany": {
    "method": "POST",
    "path": "/companies",
    "tag": "Companies",
    "roles": [
      "operator"
    ],
    "parameters": [],
    "requestSchema": "CompanyInput",
    "responses": {
      "201": {
        "schema": "NewCompany",
        "headers": [
          "Location",
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "getCompany": {
    "method": "GET",
    "path": "/companies/{companyKey}",
    "tag": "Companies",
    "roles": [
      "viewer"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "responses": {
      "200": {
        "schema": "CompanyDetails",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "renameCompany": {
    "method": "PATCH",
    "path": "/companies/{companyKey}",
    "tag": "Companies",
    "roles": [
      "operator"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "requestSchema": "CompanyName",
    "responses": {
      "200": {
        "schema": "Company",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "deleteCompany": {
    "method": "DELETE",
    "path": "/companies/{companyKey}",
    "tag": "Companies",
    "roles": [
      "operator"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "responses": {
      "202": {
        "schema": "Company",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "suspendCompany": {
    "method": "PUT",
    "path": "/companies/{companyKey}/suspension",
    "tag": "Companies",
    "roles": [
      "operator"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "responses": {
      "200": {
        "schema": "Company",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "resumeCompany": {
    "method": "DELETE",
    "path": "/companies/{companyKey}/suspension",
    "tag": "Companies",
    "roles": [
      "operator"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "responses": {
      "200": {
        "schema": "Company",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "getBrake": {
    "method": "GET",
    "path": "/companies/{companyKey}/brake",
    "tag": "Companies",
    "roles": [
      "viewer"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "responses": {
      "200": {
        "schema": "Brake",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "setBrake": {
    "method": "PATCH",
    "path": "/companies/{companyKey}/brake",
    "tag": "Companies",
    "roles": [
      "operator"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "requestSchema": "BrakeInput",
    "responses": {
      "200": {
        "schema": "Brake",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "releaseBrake": {
    "method": "POST",
    "path": "/companies/{companyKey}/brake-release",
    "tag": "Companies",
    "roles": [
      "operator"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "responses": {
      "200": {
        "schema": "Brake",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "getConnectionSettings": {
    "method": "GET",
    "path": "/companies/{companyKey}/connection-settings/{provider}",
    "tag": "Companies",
    "roles": [
      "viewer"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "provider",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false,
        "enum": [
          "okta",
          "entra"
        ]
      }
    ],
    "responses": {
      "200": {
        "schema": "ConnectionSettings",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "listTokens": {
    "method": "GET",
    "path": "/companies/{companyKey}/tokens",
    "tag": "Tokens",
    "roles": [
      "viewer"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "responses": {
      "200": {
        "schema": "TokenList",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "issueToken": {
    "method": "POST",
    "path": "/companies/{companyKey}/tokens",
    "tag": "Tokens",
    "roles": [
      "operator"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "requestSchema": "TokenInput",
    "responses": {
      "201": {
        "schema": "NewToken",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "revokeToken": {
    "method": "DELETE",
    "path": "/companies/{companyKey}/tokens/{id}",
    "tag": "Tokens",
    "roles": [
      "operator"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
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
        "schema": "Token",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "refreshToken": {
    "method": "POST",
    "path": "/companies/{companyKey}/token-refresh",
    "tag": "Tokens",
    "roles": [
      "operator"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      }
    ],
    "requestSchema": "RefreshInput",
    "responses": {
      "201": {
        "schema": "NewToken",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "403": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "409": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "413": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "415": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "listLog": {
    "method": "GET",
    "path": "/companies/{companyKey}/log",
    "tag": "Provisioning log",
    "roles": [
      "viewer"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "user",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 512
      },
      {
        "name": "outcome",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "enum": [
          "changed",
          "refused"
        ]
      },
      {
        "name": "from",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "format": "date-time",
        "maxLength": 64
      },
      {
        "name": "to",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "format": "date-time",
        "maxLength": 64
      },
      {
        "name": "provider",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 64
      },
      {
        "name": "requestId",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 128
      },
      {
        "name": "cursor",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "count",
        "in": "query",
        "required": false,
        "type": "integer",
        "list": false,
        "format": "int32",
        "minimum": 1,
        "maximum": 1000
      }
    ],
    "responses": {
      "200": {
        "schema": "LogPage",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "exportLog": {
    "method": "GET",
    "path": "/companies/{companyKey}/log/export",
    "tag": "Provisioning log",
    "roles": [
      "viewer"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "path",
        "required": true,
        "type": "string",
        "list": false
      },
      {
        "name": "user",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 512
      },
      {
        "name": "outcome",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "enum": [
          "changed",
          "refused"
        ]
      },
      {
        "name": "from",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "format": "date-time",
        "maxLength": 64
      },
      {
        "name": "to",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "format": "date-time",
        "maxLength": 64
      },
      {
        "name": "provider",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 64
      },
      {
        "name": "requestId",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 128
      },
      {
        "name": "format",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "enum": [
          "csv",
          "jsonl"
        ]
      }
    ],
    "responses": {
      "200": {
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "404": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "listAdminSecrets": {
    "method": "GET",
    "path": "/admin-secrets",
    "tag": "Administration",
    "roles": [
      "viewer"
    ],
    "parameters": [],
    "responses": {
      "200": {
        "schema": "AdminSecretList",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  },
  "listAudit": {
    "method": "GET",
    "path": "/audit",
    "tag": "Administration",
    "roles": [
      "viewer"
    ],
    "parameters": [
      {
        "name": "companyKey",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 64
      },
      {
        "name": "actor",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 128
      },
      {
        "name": "from",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "format": "date-time",
        "maxLength": 64
      },
      {
        "name": "to",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "format": "date-time",
        "maxLength": 64
      },
      {
        "name": "cursor",
        "in": "query",
        "required": false,
        "type": "string",
        "list": false,
        "maxLength": 4096
      },
      {
        "name": "count",
        "in": "query",
        "required": false,
        "type": "integer",
        "list": false,
        "format": "int32",
        "minimum": 1,
        "maximum": 1000
      }
    ],
    "responses": {
      "200": {
        "schema": "AuditPage",
        "headers": [
          "Request-Id"
        ]
      },
      "400": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "401": {
        "schema": "Problem",
        "headers": [
          "WWW-Authenticate",
          "Request-Id"
        ]
      },
      "500": {
        "schema": "Problem",
        "headers": [
          "Request-Id"
        ]
      },
      "503": {
        "schema": "Problem",
        "headers": [
          "Retry-After",
          "Request-Id"
        ]
      }
    }
  }
};
