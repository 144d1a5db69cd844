// Generated from openapi/scim.yaml by `pnpm generate`. Do not edit.

/** The parts of the document that code looks at; the rest is for tools that read OpenAPI. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly {
    readonly url: string;
    readonly variables: Readonly<Record<string, { readonly default: string; readonly enum?: readonly string[] }>>;
  }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly examples: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
  };
}

const bundled: unknown = {
 "openapi": "3.1.0",
 "info": {
  "title": "MetaCompliance SCIM",
  "version": "0.1.0",
  "summary": "Users and groups of a company, provisioned by SCIM 2.0.",
  "description": "A company's identity provider keeps its people and groups in MetaCompliance up to date: Okta, Microsoft Entra, or any\nother client of SCIM 2.0 (RFC 7643, RFC 7644) and its cursor pagination (RFC 9865).\n\n- Bodies are `application/scim+json`; `application/json` is accepted too.\n- HEAD is answered as GET without the body. A method that is not listed is answered by 405 with `Allow`, a path that is\n  not listed by 404. A trailing slash and the letter case of the company key do not matter.\n- Every error is a SCIM error, and every answer has a `Request-Id`.\n- Query parameters that are not listed are ignored. One that is listed and given twice is refused.\n- Names of attributes ignore letter case in requests; answers use the case of this document.\n",
  "contact": {
   "name": "MetaCompliance",
   "url": "https://support.metacompliance.com"
  },
  "license": {
   "name": "Apache-2.0",
   "identifier": "Apache-2.0"
  }
 },
 "servers": [
  {
   "url": "https://{region}.scim.metacompliance.com/scim/{companyKey}",
   "x-internal": false,
   "description": "Production. One address for each company, in the region that holds its data.",
   "variables": {
    "region": {
     "description": "Where the company's data are - Ireland, United States, Netherlands, United Kingdom or Canada.",
     "default": "ire",
     "enum": [
      "ire",
      "us",
      "nl",
      "uk",
      "ca"
     ]
    },
    "companyKey": {
     "description": "The company's key, a GUID that MetaCompliance gives it.",
     "default": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77"
    }
   }
  }
 ],
 "security": [
  {
   "bearer": []
  },
  {
   "token": []
  }
 ],
 "tags": [
  {
   "name": "Users",
   "description": "People who learn with MetaCompliance."
  },
  {
   "name": "Groups",
   "description": "Sets of users."
  },
  {
   "name": "Search",
   "description": "Users and groups together."
  },
  {
   "name": "Bulk",
   "description": "Many operations in one request."
  },
  {
   "name": "Me",
   "description": "The person who sends the request, of whom there is none."
  },
  {
   "name": "Discovery",
   "description": "What the service says about itself."
  }
 ],
 "paths": {
  "/Users": {
   "get": {
    "operationId": "listUsers",
    "tags": [
     "Users"
    ],
    "summary": "List users",
    "description": "Users of the company, active and inactive, in the order of their creation unless sorted. Without any parameter, the first page.",
    "parameters": [
     {
      "$ref": "#/components/parameters/filter"
     },
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     },
     {
      "$ref": "#/components/parameters/sortBy"
     },
     {
      "$ref": "#/components/parameters/sortOrder"
     },
     {
      "$ref": "#/components/parameters/startIndex"
     },
     {
      "$ref": "#/components/parameters/count"
     },
     {
      "$ref": "#/components/parameters/cursor"
     }
    ],
    "responses": {
     "200": {
      "description": "A page of users. An empty page when none matches.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/UserListResponse"
        },
        "examples": {
         "rfc7644-3.4.2-list-response": {
          "$ref": "#/components/examples/rfc7644-3.4.2-list-response"
         },
         "rfc9865-2.1-cursor-page": {
          "$ref": "#/components/examples/rfc9865-2.1-cursor-page"
         },
         "okta-lookup-none": {
          "$ref": "#/components/examples/okta-lookup-none"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "post": {
    "operationId": "createUser",
    "tags": [
     "Users"
    ],
    "summary": "Create a user",
    "description": "Creates a user with an id of its own. A userName that is taken, in whatever letter case and also by an inactive user, is refused.",
    "parameters": [
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/UserInput"
       },
       "examples": {
        "okta-create-user": {
         "$ref": "#/components/examples/okta-create-user"
        },
        "entra-create-user": {
         "$ref": "#/components/examples/entra-create-user"
        },
        "metacompliance-manager-email": {
         "$ref": "#/components/examples/metacompliance-manager-email"
        }
       }
      }
     }
    },
    "responses": {
     "201": {
      "description": "The user as it is now.",
      "headers": {
       "ETag": {
        "$ref": "#/components/headers/ETag"
       },
       "Location": {
        "$ref": "#/components/headers/Location"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/User"
        },
        "examples": {
         "rfc7643-8.2-user-full": {
          "$ref": "#/components/examples/rfc7643-8.2-user-full"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "409": {
      "$ref": "#/components/responses/Conflict"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/Users/{id}": {
   "parameters": [
    {
     "$ref": "#/components/parameters/id"
    }
   ],
   "get": {
    "operationId": "getUser",
    "tags": [
     "Users"
    ],
    "summary": "Get a user",
    "description": "Returns a user, active or not.",
    "parameters": [
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     },
     {
      "$ref": "#/components/parameters/If-Match"
     },
     {
      "$ref": "#/components/parameters/If-None-Match"
     }
    ],
    "responses": {
     "200": {
      "description": "The user.",
      "headers": {
       "ETag": {
        "$ref": "#/components/headers/ETag"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/User"
        },
        "examples": {
         "rfc7643-8.1-user-minimal": {
          "$ref": "#/components/examples/rfc7643-8.1-user-minimal"
         },
         "rfc7643-8.2-user-full": {
          "$ref": "#/components/examples/rfc7643-8.2-user-full"
         },
         "rfc7643-8.3-enterprise-user": {
          "$ref": "#/components/examples/rfc7643-8.3-enterprise-user"
         }
        }
       }
      }
     },
     "304": {
      "$ref": "#/components/responses/NotModified"
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "412": {
      "$ref": "#/components/responses/PreconditionFailed"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "put": {
    "operationId": "replaceUser",
    "tags": [
     "Users"
    ],
    "summary": "Replace a user",
    "description": "Gives the user exactly these attributes: one that is absent, null or empty is cleared, except active, which keeps its state. What a GET returned can be sent back.",
    "parameters": [
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     },
     {
      "$ref": "#/components/parameters/If-Match"
     },
     {
      "$ref": "#/components/parameters/If-None-Match"
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/UserInput"
       },
       "examples": {
        "okta-replace-user": {
         "$ref": "#/components/examples/okta-replace-user"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "The user as it is now.",
      "headers": {
       "ETag": {
        "$ref": "#/components/headers/ETag"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/User"
        },
        "examples": {
         "rfc7643-8.3-enterprise-user": {
          "$ref": "#/components/examples/rfc7643-8.3-enterprise-user"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "409": {
      "$ref": "#/components/responses/Conflict"
     },
     "412": {
      "$ref": "#/components/responses/PreconditionFailed"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "patch": {
    "operationId": "patchUser",
    "tags": [
     "Users"
    ],
    "summary": "Change a user",
    "description": "Makes all changes or none. Changes that change nothing leave version and lastModified alone.",
    "parameters": [
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     },
     {
      "$ref": "#/components/parameters/If-Match"
     },
     {
      "$ref": "#/components/parameters/If-None-Match"
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/PatchOp"
       },
       "examples": {
        "okta-deactivate-user": {
         "$ref": "#/components/examples/okta-deactivate-user"
        },
        "entra-disable-user": {
         "$ref": "#/components/examples/entra-disable-user"
        },
        "entra-update-user": {
         "$ref": "#/components/examples/entra-update-user"
        },
        "entra-flagged-update-user": {
         "$ref": "#/components/examples/entra-flagged-update-user"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "The user as it is now.",
      "headers": {
       "ETag": {
        "$ref": "#/components/headers/ETag"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/User"
        },
        "examples": {
         "rfc7643-8.3-enterprise-user": {
          "$ref": "#/components/examples/rfc7643-8.3-enterprise-user"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "409": {
      "$ref": "#/components/responses/Conflict"
     },
     "412": {
      "$ref": "#/components/responses/PreconditionFailed"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "delete": {
    "operationId": "deleteUser",
    "tags": [
     "Users"
    ],
    "summary": "Delete a user",
    "description": "Deletes the user, who leaves all groups. The id is never given again; the userName is free. Audits are kept for 30 days: to keep a person's history, set active to false instead.",
    "parameters": [
     {
      "$ref": "#/components/parameters/If-Match"
     },
     {
      "$ref": "#/components/parameters/If-None-Match"
     }
    ],
    "responses": {
     "204": {
      "$ref": "#/components/responses/NoContent"
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "412": {
      "$ref": "#/components/responses/PreconditionFailed"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/Users/.search": {
   "post": {
    "operationId": "searchUsers",
    "tags": [
     "Users"
    ],
    "summary": "Search users",
    "description": "As a list, but the query is the body. RFC 7644 §3.4.3.",
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/SearchRequest"
       },
       "examples": {
        "rfc7644-3.4.3-search-request": {
         "$ref": "#/components/examples/rfc7644-3.4.3-search-request"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "A page of users. An empty page when none matches.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/UserListResponse"
        },
        "examples": {
         "rfc7644-3.4.2-list-response": {
          "$ref": "#/components/examples/rfc7644-3.4.2-list-response"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/Groups": {
   "get": {
    "operationId": "listGroups",
    "tags": [
     "Groups"
    ],
    "summary": "List groups",
    "description": "Groups of the company, in the order of their creation unless sorted. Leave the members out, with excludedAttributes=members, when you do not need them.",
    "parameters": [
     {
      "$ref": "#/components/parameters/filter"
     },
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     },
     {
      "$ref": "#/components/parameters/sortBy"
     },
     {
      "$ref": "#/components/parameters/sortOrder"
     },
     {
      "$ref": "#/components/parameters/startIndex"
     },
     {
      "$ref": "#/components/parameters/count"
     },
     {
      "$ref": "#/components/parameters/cursor"
     }
    ],
    "responses": {
     "200": {
      "description": "A page of groups. An empty page when none matches.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/GroupListResponse"
        },
        "examples": {
         "entra-lookup-group": {
          "$ref": "#/components/examples/entra-lookup-group"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "post": {
    "operationId": "createGroup",
    "tags": [
     "Groups"
    ],
    "summary": "Create a group",
    "description": "Creates a group with an id of its own. A displayName that is taken, in whatever letter case, is refused; so is a member that is not a user of the company.",
    "parameters": [
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/GroupInput"
       },
       "examples": {
        "okta-create-group": {
         "$ref": "#/components/examples/okta-create-group"
        },
        "entra-create-group": {
         "$ref": "#/components/examples/entra-create-group"
        }
       }
      }
     }
    },
    "responses": {
     "201": {
      "description": "The group as it is now.",
      "headers": {
       "ETag": {
        "$ref": "#/components/headers/ETag"
       },
       "Location": {
        "$ref": "#/components/headers/Location"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/Group"
        },
        "examples": {
         "rfc7643-8.4-group": {
          "$ref": "#/components/examples/rfc7643-8.4-group"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "409": {
      "$ref": "#/components/responses/Conflict"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/Groups/{id}": {
   "parameters": [
    {
     "$ref": "#/components/parameters/id"
    }
   ],
   "get": {
    "operationId": "getGroup",
    "tags": [
     "Groups"
    ],
    "summary": "Get a group",
    "description": "Returns a group with its members.",
    "parameters": [
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     },
     {
      "$ref": "#/components/parameters/If-Match"
     },
     {
      "$ref": "#/components/parameters/If-None-Match"
     }
    ],
    "responses": {
     "200": {
      "description": "The group.",
      "headers": {
       "ETag": {
        "$ref": "#/components/headers/ETag"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/Group"
        },
        "examples": {
         "rfc7643-8.4-group": {
          "$ref": "#/components/examples/rfc7643-8.4-group"
         }
        }
       }
      }
     },
     "304": {
      "$ref": "#/components/responses/NotModified"
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "412": {
      "$ref": "#/components/responses/PreconditionFailed"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "put": {
    "operationId": "replaceGroup",
    "tags": [
     "Groups"
    ],
    "summary": "Replace a group",
    "description": "Gives the group exactly these attributes. Members that are absent are kept; null or an empty list removes them all.",
    "parameters": [
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     },
     {
      "$ref": "#/components/parameters/If-Match"
     },
     {
      "$ref": "#/components/parameters/If-None-Match"
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/GroupInput"
       },
       "examples": {
        "okta-replace-group": {
         "$ref": "#/components/examples/okta-replace-group"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "The group as it is now.",
      "headers": {
       "ETag": {
        "$ref": "#/components/headers/ETag"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/Group"
        },
        "examples": {
         "rfc7643-8.4-group": {
          "$ref": "#/components/examples/rfc7643-8.4-group"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "409": {
      "$ref": "#/components/responses/Conflict"
     },
     "412": {
      "$ref": "#/components/responses/PreconditionFailed"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "patch": {
    "operationId": "patchGroup",
    "tags": [
     "Groups"
    ],
    "summary": "Change a group",
    "description": "Makes all changes or none. Adding a member who is there, or removing one who is not, changes nothing.",
    "parameters": [
     {
      "$ref": "#/components/parameters/attributes"
     },
     {
      "$ref": "#/components/parameters/excludedAttributes"
     },
     {
      "$ref": "#/components/parameters/If-Match"
     },
     {
      "$ref": "#/components/parameters/If-None-Match"
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/PatchOp"
       },
       "examples": {
        "okta-rename-group": {
         "$ref": "#/components/examples/okta-rename-group"
        },
        "okta-change-members": {
         "$ref": "#/components/examples/okta-change-members"
        },
        "okta-push-now": {
         "$ref": "#/components/examples/okta-push-now"
        },
        "okta-push-now-empty": {
         "$ref": "#/components/examples/okta-push-now-empty"
        },
        "entra-add-members": {
         "$ref": "#/components/examples/entra-add-members"
        },
        "entra-remove-members": {
         "$ref": "#/components/examples/entra-remove-members"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "The group as it is now. The answer when attributes or excludedAttributes were asked for.",
      "headers": {
       "ETag": {
        "$ref": "#/components/headers/ETag"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/Group"
        },
        "examples": {
         "rfc7643-8.4-group": {
          "$ref": "#/components/examples/rfc7643-8.4-group"
         }
        }
       }
      }
     },
     "204": {
      "description": "Done. The answer unless attributes or excludedAttributes were asked for.",
      "headers": {
       "ETag": {
        "$ref": "#/components/headers/ETag"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "409": {
      "$ref": "#/components/responses/Conflict"
     },
     "412": {
      "$ref": "#/components/responses/PreconditionFailed"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "delete": {
    "operationId": "deleteGroup",
    "tags": [
     "Groups"
    ],
    "summary": "Delete a group",
    "description": "Deletes the group. Its members stay users.",
    "parameters": [
     {
      "$ref": "#/components/parameters/If-Match"
     },
     {
      "$ref": "#/components/parameters/If-None-Match"
     }
    ],
    "responses": {
     "204": {
      "$ref": "#/components/responses/NoContent"
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "412": {
      "$ref": "#/components/responses/PreconditionFailed"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/Groups/.search": {
   "post": {
    "operationId": "searchGroups",
    "tags": [
     "Groups"
    ],
    "summary": "Search groups",
    "description": "As a list, but the query is the body. RFC 7644 §3.4.3.",
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/SearchRequest"
       },
       "examples": {
        "metacompliance-search-groups": {
         "$ref": "#/components/examples/metacompliance-search-groups"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "A page of groups. An empty page when none matches.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/GroupListResponse"
        },
        "examples": {
         "entra-lookup-group": {
          "$ref": "#/components/examples/entra-lookup-group"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/.search": {
   "post": {
    "operationId": "searchAll",
    "tags": [
     "Search"
    ],
    "summary": "Search users and groups",
    "description": "As a list, but the query is the body. RFC 7644 §3.4.3.",
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/SearchRequest"
       },
       "examples": {
        "rfc7644-3.4.3-search-request": {
         "$ref": "#/components/examples/rfc7644-3.4.3-search-request"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "A page of users and groups. An empty page when none matches.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/ListResponse"
        },
        "examples": {
         "rfc7644-3.4.3-search-response": {
          "$ref": "#/components/examples/rfc7644-3.4.3-search-response"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/Bulk": {
   "post": {
    "operationId": "bulk",
    "tags": [
     "Bulk"
    ],
    "summary": "Send many operations at once",
    "description": "Each operation is checked and answered as the single call would be. References by bulkId are resolved wherever a value or `$ref` names a resource, circular ones too: operations that refer to each other are carried out together or not at all.",
    "requestBody": {
     "required": true,
     "content": {
      "application/scim+json": {
       "schema": {
        "$ref": "#/components/schemas/BulkRequest"
       },
       "examples": {
        "rfc7644-3.7.2-bulk-request": {
         "$ref": "#/components/examples/rfc7644-3.7.2-bulk-request"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "What became of each operation. It is 200 also when all of them failed.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/BulkResponse"
        },
        "examples": {
         "rfc7644-3.7.2-bulk-response": {
          "$ref": "#/components/examples/rfc7644-3.7.2-bulk-response"
         },
         "rfc7644-3.7.3-bulk-errors": {
          "$ref": "#/components/examples/rfc7644-3.7.3-bulk-errors"
         }
        }
       }
      }
     },
     "400": {
      "$ref": "#/components/responses/BadRequest"
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/Me": {
   "get": {
    "operationId": "getMe",
    "tags": [
     "Me"
    ],
    "summary": "Get me",
    "description": "Always answered by 501: a token stands for a company, so there is nobody whom \"me\" could mean.",
    "responses": {
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "501": {
      "$ref": "#/components/responses/MeNotImplemented"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "post": {
    "operationId": "createMe",
    "tags": [
     "Me"
    ],
    "summary": "Create me",
    "description": "Always answered by 501: a token stands for a company, so there is nobody whom \"me\" could mean.",
    "responses": {
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "501": {
      "$ref": "#/components/responses/MeNotImplemented"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "put": {
    "operationId": "replaceMe",
    "tags": [
     "Me"
    ],
    "summary": "Replace me",
    "description": "Always answered by 501: a token stands for a company, so there is nobody whom \"me\" could mean.",
    "responses": {
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "501": {
      "$ref": "#/components/responses/MeNotImplemented"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "patch": {
    "operationId": "patchMe",
    "tags": [
     "Me"
    ],
    "summary": "Change me",
    "description": "Always answered by 501: a token stands for a company, so there is nobody whom \"me\" could mean.",
    "responses": {
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "501": {
      "$ref": "#/components/responses/MeNotImplemented"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "delete": {
    "operationId": "deleteMe",
    "tags": [
     "Me"
    ],
    "summary": "Delete me",
    "description": "Always answered by 501: a token stands for a company, so there is nobody whom \"me\" could mean.",
    "responses": {
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/Forbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "501": {
      "$ref": "#/components/responses/MeNotImplemented"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/ServiceProviderConfig": {
   "get": {
    "operationId": "getServiceProviderConfig",
    "tags": [
     "Discovery"
    ],
    "summary": "Say what is supported",
    "description": "Which parts of the standard the service supports, and within which limits.",
    "responses": {
     "200": {
      "description": "What is supported.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/ServiceProviderConfig"
        },
        "examples": {
         "metacompliance-service-provider-config": {
          "$ref": "#/components/examples/metacompliance-service-provider-config"
         }
        }
       }
      }
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/DiscoveryForbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/ResourceTypes": {
   "get": {
    "operationId": "listResourceTypes",
    "tags": [
     "Discovery"
    ],
    "summary": "List resource types",
    "description": "All kinds of resources, on one page.",
    "responses": {
     "200": {
      "description": "All resource types.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/ResourceTypeListResponse"
        },
        "examples": {
         "metacompliance-resource-types": {
          "$ref": "#/components/examples/metacompliance-resource-types"
         }
        }
       }
      }
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/DiscoveryForbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/ResourceTypes/{id}": {
   "parameters": [
    {
     "$ref": "#/components/parameters/resourceTypeId"
    }
   ],
   "get": {
    "operationId": "getResourceType",
    "tags": [
     "Discovery"
    ],
    "summary": "Get a resource type",
    "description": "One kind of resource, by its name.",
    "responses": {
     "200": {
      "description": "The resource type.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/ResourceType"
        },
        "examples": {
         "rfc7643-8.6-resource-type-user": {
          "$ref": "#/components/examples/rfc7643-8.6-resource-type-user"
         }
        }
       }
      }
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/DiscoveryForbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/Schemas": {
   "get": {
    "operationId": "listSchemas",
    "tags": [
     "Discovery"
    ],
    "summary": "List schemas",
    "description": "All schemas and extensions, on one page.",
    "responses": {
     "200": {
      "description": "All schemas.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/SchemaListResponse"
        },
        "examples": {
         "metacompliance-schemas": {
          "$ref": "#/components/examples/metacompliance-schemas"
         }
        }
       }
      }
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/DiscoveryForbidden"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/Schemas/{id}": {
   "parameters": [
    {
     "$ref": "#/components/parameters/schemaId"
    }
   ],
   "get": {
    "operationId": "getSchema",
    "tags": [
     "Discovery"
    ],
    "summary": "Get a schema",
    "description": "One schema or extension, by its URN.",
    "responses": {
     "200": {
      "description": "The schema.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/scim+json": {
        "schema": {
         "$ref": "#/components/schemas/Schema"
        },
        "examples": {
         "rfc7643-8.7.1-schema-group": {
          "$ref": "#/components/examples/rfc7643-8.7.1-schema-group"
         }
        }
       }
      }
     },
     "401": {
      "$ref": "#/components/responses/Unauthorized"
     },
     "403": {
      "$ref": "#/components/responses/DiscoveryForbidden"
     },
     "404": {
      "$ref": "#/components/responses/NotFound"
     },
     "429": {
      "$ref": "#/components/responses/TooManyRequests"
     },
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  }
 },
 "components": {
  "securitySchemes": {
   "bearer": {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "API token",
    "description": "The company's API token after the word Bearer, as RFC 6750 has it."
   },
   "token": {
    "type": "apiKey",
    "in": "header",
    "name": "Authorization",
    "description": "The API token alone, as Okta's \"Header\" mode sends it."
   }
  },
  "schemas": {
   "UserAttributes": {
    "type": "object",
    "description": "Every attribute a User can have, in the order in which answers give them.",
    "x-scim-schema": {
     "id": "urn:ietf:params:scim:schemas:core:2.0:User",
     "name": "User",
     "description": "A person who learns with MetaCompliance"
    },
    "properties": {
     "schemas": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:schemas:core:2.0:User"
      },
      "description": "URNs of the schemas whose attributes the resource holds. The URN of the core schema must be among them.",
      "examples": [
       [
        "urn:ietf:params:scim:schemas:core:2.0:User"
       ]
      ],
      "x-scim": {
       "type": "reference",
       "required": true,
       "caseExact": true,
       "returned": "always",
       "referenceTypes": [
        "uri"
       ]
      }
     },
     "id": {
      "$ref": "#/components/schemas/Id",
      "readOnly": true,
      "x-scim": {
       "mutability": "readOnly",
       "returned": "always",
       "caseExact": true,
       "uniqueness": "server"
      }
     },
     "externalId": {
      "$ref": "#/components/schemas/ExternalId",
      "description": "Identifier of the user in the system that provisions it. Okta sends its own user id.",
      "examples": [
       "00u1a2b3c4d5e6f7g8h9"
      ],
      "x-scim": {
       "caseExact": true
      }
     },
     "userName": {
      "type": "string",
      "minLength": 1,
      "maxLength": 512,
      "description": "Name by which the person signs in, usually an e-mail address or UPN. Kept as sent; unique within the company without regard to letter case, also among inactive users.",
      "examples": [
       "bjensen@example.com"
      ],
      "x-scim": {
       "required": true,
       "uniqueness": "server"
      }
     },
     "name": {
      "$ref": "#/components/schemas/Name",
      "x-scim": {
       "required": true
      }
     },
     "displayName": {
      "type": "string",
      "maxLength": 4096,
      "description": "Name to show for the person.",
      "examples": [
       "Babs Jensen"
      ],
      "x-scim": {}
     },
     "nickName": {
      "type": "string",
      "maxLength": 4096,
      "description": "What the person is called casually.",
      "examples": [
       "Babs"
      ],
      "x-scim": {}
     },
     "profileUrl": {
      "type": "string",
      "maxLength": 4096,
      "description": "Address of a page about the person.",
      "examples": [
       "https://login.example.com/bjensen"
      ],
      "x-scim": {
       "type": "reference",
       "referenceTypes": [
        "external"
       ]
      }
     },
     "title": {
      "type": "string",
      "maxLength": 4096,
      "description": "Job title.",
      "examples": [
       "Vice President"
      ],
      "x-scim": {}
     },
     "userType": {
      "type": "string",
      "maxLength": 4096,
      "description": "Relation of the person to the company, in the company's own words.",
      "examples": [
       "Employee"
      ],
      "x-scim": {}
     },
     "preferredLanguage": {
      "type": "string",
      "maxLength": 4096,
      "description": "Language in which the person wants to learn. Comes before `locale` when content is chosen.",
      "examples": [
       "en-US"
      ],
      "x-scim": {}
     },
     "locale": {
      "type": "string",
      "maxLength": 4096,
      "description": "Place by which dates, numbers and, without `preferredLanguage`, the language are chosen.",
      "examples": [
       "en-US"
      ],
      "x-scim": {}
     },
     "timezone": {
      "type": "string",
      "maxLength": 4096,
      "description": "Time zone by its IANA name.",
      "examples": [
       "America/Los_Angeles"
      ],
      "x-scim": {}
     },
     "active": {
      "type": "boolean",
      "description": "Whether the person may learn with MetaCompliance. A user created without it is active; a PUT without it leaves it as it was.",
      "examples": [
       true
      ],
      "x-scim": {
       "required": true
      }
     },
     "password": {
      "type": "string",
      "maxLength": 4096,
      "writeOnly": true,
      "description": "Accepted because identity providers send one; never kept and never returned.",
      "examples": [
       "t1meMa$heen"
      ],
      "x-scim": {
       "mutability": "writeOnly",
       "returned": "never"
      }
     },
     "emails": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/Email"
      },
      "description": "E-mail addresses. MetaCompliance writes to the primary one, else to the one of type work, else to the first.",
      "x-scim": {
       "required": true
      }
     },
     "phoneNumbers": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/PhoneNumber"
      },
      "description": "Telephone numbers.",
      "x-scim": {}
     },
     "ims": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/InstantMessaging"
      },
      "description": "Instant messaging addresses.",
      "x-scim": {}
     },
     "photos": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/Photo"
      },
      "description": "Addresses of pictures of the person.",
      "x-scim": {}
     },
     "addresses": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/Address"
      },
      "description": "Postal addresses. Country, locality, postal code, region and street of the one of type work appear in reports.",
      "x-scim": {}
     },
     "groups": {
      "type": "array",
      "readOnly": true,
      "items": {
       "$ref": "#/components/schemas/GroupMembership"
      },
      "description": "Groups the person belongs to. Change the members of the group instead.",
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "entitlements": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/Entitlement"
      },
      "description": "Things the person has a right to. Kept as sent.",
      "x-scim": {}
     },
     "roles": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/Role"
      },
      "description": "Roles of the person. Kept as sent; the roles of MetaCompliance itself are set in User Management.",
      "x-scim": {}
     },
     "x509Certificates": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/X509Certificate"
      },
      "description": "Certificates issued to the person. Kept as sent.",
      "x-scim": {}
     },
     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
      "$ref": "#/components/schemas/EnterpriseUser",
      "x-scim": {}
     },
     "meta": {
      "$ref": "#/components/schemas/Meta",
      "readOnly": true,
      "x-scim": {
       "mutability": "readOnly"
      }
     }
    }
   },
   "User": {
    "description": "A user as answers give it. With `attributes` or `excludedAttributes` only `schemas` and `id` are sure to be there.",
    "allOf": [
     {
      "$ref": "#/components/schemas/UserAttributes"
     }
    ],
    "required": [
     "schemas",
     "id"
    ]
   },
   "UserInput": {
    "description": "A user as POST and PUT take it: with everything MetaCompliance needs. Read-only attributes may be there and are ignored, unknown ones too; `null` and `[]` mean that the attribute has no value.",
    "allOf": [
     {
      "$ref": "#/components/schemas/UserAttributes"
     },
     {
      "type": "object",
      "properties": {
       "name": {
        "allOf": [
         {
          "$ref": "#/components/schemas/Name"
         }
        ],
        "required": [
         "givenName",
         "familyName"
        ]
       },
       "emails": {
        "type": "array",
        "minItems": 1,
        "maxItems": 1000,
        "items": {
         "allOf": [
          {
           "$ref": "#/components/schemas/Email"
          }
         ],
         "required": [
          "value"
         ]
        }
       }
      }
     }
    ],
    "required": [
     "schemas",
     "userName",
     "name",
     "emails"
    ]
   },
   "EnterpriseUser": {
    "type": "object",
    "description": "What a company knows of an employee.",
    "x-scim-schema": {
     "id": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
     "name": "EnterpriseUser",
     "description": "What a company knows of an employee"
    },
    "properties": {
     "employeeNumber": {
      "type": "string",
      "maxLength": 4096,
      "description": "Number or code by which the company knows the person.",
      "examples": [
       "701984"
      ],
      "x-scim": {}
     },
     "costCenter": {
      "type": "string",
      "maxLength": 4096,
      "description": "Cost center.",
      "examples": [
       "4130"
      ],
      "x-scim": {}
     },
     "organization": {
      "type": "string",
      "maxLength": 4096,
      "description": "Organization.",
      "examples": [
       "Universal Studios"
      ],
      "x-scim": {}
     },
     "division": {
      "type": "string",
      "maxLength": 4096,
      "description": "Division.",
      "examples": [
       "Theme Park"
      ],
      "x-scim": {}
     },
     "department": {
      "type": "string",
      "maxLength": 4096,
      "description": "Department.",
      "examples": [
       "Tour Operations"
      ],
      "x-scim": {}
     },
     "manager": {
      "$ref": "#/components/schemas/Manager",
      "x-scim": {}
     }
    }
   },
   "GroupAttributes": {
    "type": "object",
    "description": "Every attribute a Group can have, in the order in which answers give them.",
    "x-scim-schema": {
     "id": "urn:ietf:params:scim:schemas:core:2.0:Group",
     "name": "Group",
     "description": "A set of users"
    },
    "properties": {
     "schemas": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:schemas:core:2.0:Group"
      },
      "description": "URNs of the schemas whose attributes the resource holds. The URN of the core schema must be among them.",
      "examples": [
       [
        "urn:ietf:params:scim:schemas:core:2.0:Group"
       ]
      ],
      "x-scim": {
       "type": "reference",
       "required": true,
       "caseExact": true,
       "returned": "always",
       "referenceTypes": [
        "uri"
       ]
      }
     },
     "id": {
      "$ref": "#/components/schemas/Id",
      "readOnly": true,
      "x-scim": {
       "mutability": "readOnly",
       "returned": "always",
       "caseExact": true,
       "uniqueness": "server"
      }
     },
     "externalId": {
      "$ref": "#/components/schemas/ExternalId",
      "description": "Identifier of the group in the system that provisions it. Microsoft Entra sends its own object id, Okta sends none.",
      "examples": [
       "8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159"
      ],
      "x-scim": {
       "caseExact": true
      }
     },
     "displayName": {
      "type": "string",
      "minLength": 1,
      "maxLength": 512,
      "description": "Name of the group. Unique within the company without regard to letter case.",
      "examples": [
       "Tour Guides"
      ],
      "x-scim": {
       "required": true,
       "uniqueness": "server"
      }
     },
     "members": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Member"
      },
      "description": "Users who belong to the group, of any number. A PUT without it keeps the members; an empty list removes all.",
      "x-scim": {}
     },
     "meta": {
      "$ref": "#/components/schemas/Meta",
      "readOnly": true,
      "x-scim": {
       "mutability": "readOnly"
      }
     }
    }
   },
   "Group": {
    "description": "A group as answers give it. With `attributes` or `excludedAttributes` only `schemas` and `id` are sure to be there.",
    "allOf": [
     {
      "$ref": "#/components/schemas/GroupAttributes"
     }
    ],
    "required": [
     "schemas",
     "id"
    ]
   },
   "GroupInput": {
    "description": "A group as POST and PUT take it. Read-only attributes may be there and are ignored, unknown ones too; `null` and `[]` mean that the attribute has no value.",
    "allOf": [
     {
      "$ref": "#/components/schemas/GroupAttributes"
     },
     {
      "type": "object",
      "properties": {
       "members": {
        "type": "array",
        "items": {
         "allOf": [
          {
           "$ref": "#/components/schemas/Member"
          }
         ],
         "required": [
          "value"
         ]
        }
       }
      }
     }
    ],
    "required": [
     "schemas",
     "displayName"
    ]
   },
   "ListResponseAttributes": {
    "type": "object",
    "description": "What every page of a list says about itself.",
    "required": [
     "schemas",
     "totalResults",
     "itemsPerPage"
    ],
    "properties": {
     "schemas": {
      "type": "array",
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:api:messages:2.0:ListResponse"
      },
      "description": "URN of this message."
     },
     "totalResults": {
      "type": "integer",
      "format": "int32",
      "minimum": 0,
      "maximum": 2147483647,
      "description": "How many resources there are on all pages together.",
      "examples": [
       2
      ]
     },
     "itemsPerPage": {
      "type": "integer",
      "format": "int32",
      "minimum": 0,
      "maximum": 1000,
      "description": "How many resources this page really holds.",
      "examples": [
       2
      ]
     },
     "startIndex": {
      "type": "integer",
      "format": "int32",
      "minimum": 1,
      "maximum": 2147483647,
      "description": "Number of the first resource of this page, counted from 1. Absent when the page was asked for by cursor.",
      "examples": [
       1
      ]
     },
     "nextCursor": {
      "type": "string",
      "maxLength": 4096,
      "description": "Cursor of the next page. Absent on the last page, and when the page was asked for by startIndex."
     },
     "previousCursor": {
      "type": "string",
      "maxLength": 4096,
      "description": "Cursor of the previous page. Absent on the first page, and when the page was asked for by startIndex."
     }
    }
   },
   "Id": {
    "type": "string",
    "maxLength": 64,
    "readOnly": true,
    "description": "Identifier given by MetaCompliance when the resource is created. It never changes and is never given again.",
    "examples": [
     "2819c223-7f76-453a-919d-413861904646"
    ]
   },
   "ExternalId": {
    "type": "string",
    "maxLength": 512,
    "description": "Identifier of the resource in the system that provisions it."
   },
   "Name": {
    "type": "object",
    "description": "Name of the person, in parts.",
    "properties": {
     "formatted": {
      "type": "string",
      "maxLength": 4096,
      "description": "Whole name, ready to be shown.",
      "examples": [
       "Ms. Barbara J Jensen, III"
      ],
      "x-scim": {}
     },
     "familyName": {
      "type": "string",
      "minLength": 1,
      "maxLength": 4096,
      "description": "Last name.",
      "examples": [
       "Jensen"
      ],
      "x-scim": {
       "required": true
      }
     },
     "givenName": {
      "type": "string",
      "minLength": 1,
      "maxLength": 4096,
      "description": "First name.",
      "examples": [
       "Barbara"
      ],
      "x-scim": {
       "required": true
      }
     },
     "middleName": {
      "type": "string",
      "maxLength": 4096,
      "description": "Middle names.",
      "examples": [
       "Jane"
      ],
      "x-scim": {}
     },
     "honorificPrefix": {
      "type": "string",
      "maxLength": 4096,
      "description": "Title before the name.",
      "examples": [
       "Ms."
      ],
      "x-scim": {}
     },
     "honorificSuffix": {
      "type": "string",
      "maxLength": 4096,
      "description": "Addition after the name.",
      "examples": [
       "III"
      ],
      "x-scim": {}
     }
    }
   },
   "Email": {
    "type": "object",
    "description": "One e-mail address.",
    "properties": {
     "value": {
      "type": "string",
      "minLength": 1,
      "maxLength": 512,
      "description": "The address.",
      "examples": [
       "bjensen@example.com"
      ],
      "x-scim": {
       "required": true
      }
     },
     "display": {
      "type": "string",
      "maxLength": 4096,
      "description": "Text to show for the address.",
      "x-scim": {}
     },
     "type": {
      "type": "string",
      "maxLength": 4096,
      "description": "What the address is used for.",
      "examples": [
       "work"
      ],
      "x-scim": {
       "canonicalValues": [
        "work",
        "home",
        "other"
       ]
      }
     },
     "primary": {
      "type": "boolean",
      "description": "Whether this is the address to use. At most one is.",
      "x-scim": {}
     }
    }
   },
   "PhoneNumber": {
    "type": "object",
    "description": "One telephone number.",
    "properties": {
     "value": {
      "type": "string",
      "maxLength": 4096,
      "description": "The number, best as a tel URI of RFC 3966.",
      "examples": [
       "tel:+1-201-555-0123"
      ],
      "x-scim": {}
     },
     "display": {
      "type": "string",
      "maxLength": 4096,
      "description": "Text to show for the number.",
      "x-scim": {}
     },
     "type": {
      "type": "string",
      "maxLength": 4096,
      "description": "What the number is used for.",
      "examples": [
       "work"
      ],
      "x-scim": {
       "canonicalValues": [
        "work",
        "home",
        "mobile",
        "fax",
        "pager",
        "other"
       ]
      }
     },
     "primary": {
      "type": "boolean",
      "description": "Whether this is the number to use. At most one is.",
      "x-scim": {}
     }
    }
   },
   "InstantMessaging": {
    "type": "object",
    "description": "One instant messaging address.",
    "properties": {
     "value": {
      "type": "string",
      "maxLength": 4096,
      "description": "The address.",
      "examples": [
       "someaimhandle"
      ],
      "x-scim": {}
     },
     "display": {
      "type": "string",
      "maxLength": 4096,
      "description": "Text to show for the address.",
      "x-scim": {}
     },
     "type": {
      "type": "string",
      "maxLength": 4096,
      "description": "Service the address belongs to.",
      "examples": [
       "aim"
      ],
      "x-scim": {
       "canonicalValues": [
        "aim",
        "gtalk",
        "icq",
        "xmpp",
        "msn",
        "skype",
        "qq",
        "yahoo"
       ]
      }
     },
     "primary": {
      "type": "boolean",
      "description": "Whether this is the address to use. At most one is.",
      "x-scim": {}
     }
    }
   },
   "Photo": {
    "type": "object",
    "description": "One picture.",
    "properties": {
     "value": {
      "type": "string",
      "maxLength": 4096,
      "description": "Address of the picture.",
      "examples": [
       "https://photos.example.com/profilephoto/72930000000Ccne/F"
      ],
      "x-scim": {
       "type": "reference",
       "referenceTypes": [
        "external"
       ]
      }
     },
     "display": {
      "type": "string",
      "maxLength": 4096,
      "description": "Text to show for the picture.",
      "x-scim": {}
     },
     "type": {
      "type": "string",
      "maxLength": 4096,
      "description": "Kind of picture.",
      "examples": [
       "photo"
      ],
      "x-scim": {
       "canonicalValues": [
        "photo",
        "thumbnail"
       ]
      }
     },
     "primary": {
      "type": "boolean",
      "description": "Whether this is the picture to use. At most one is.",
      "x-scim": {}
     }
    }
   },
   "Address": {
    "type": "object",
    "description": "One postal address. All parts are free text.",
    "properties": {
     "formatted": {
      "type": "string",
      "maxLength": 4096,
      "description": "Whole address, ready to be shown. It may hold line breaks.",
      "examples": [
       "100 Universal City Plaza\nHollywood, CA 91608 USA"
      ],
      "x-scim": {}
     },
     "streetAddress": {
      "type": "string",
      "maxLength": 4096,
      "description": "Street, house number, floor.",
      "examples": [
       "100 Universal City Plaza"
      ],
      "x-scim": {}
     },
     "locality": {
      "type": "string",
      "maxLength": 4096,
      "description": "City or locality.",
      "examples": [
       "Hollywood"
      ],
      "x-scim": {}
     },
     "region": {
      "type": "string",
      "maxLength": 4096,
      "description": "State or region.",
      "examples": [
       "CA"
      ],
      "x-scim": {}
     },
     "postalCode": {
      "type": "string",
      "maxLength": 4096,
      "description": "Postal code.",
      "examples": [
       "91608"
      ],
      "x-scim": {}
     },
     "country": {
      "type": "string",
      "maxLength": 4096,
      "description": "Country.",
      "examples": [
       "USA"
      ],
      "x-scim": {}
     },
     "type": {
      "type": "string",
      "maxLength": 4096,
      "description": "What the address is used for.",
      "examples": [
       "work"
      ],
      "x-scim": {
       "canonicalValues": [
        "work",
        "home",
        "other"
       ]
      }
     },
     "primary": {
      "type": "boolean",
      "description": "Whether this is the address to use. At most one is.",
      "x-scim": {}
     }
    }
   },
   "GroupMembership": {
    "type": "object",
    "description": "One group the person belongs to.",
    "properties": {
     "value": {
      "type": "string",
      "maxLength": 64,
      "readOnly": true,
      "description": "The `id` of the group.",
      "examples": [
       "e9e30dba-f08f-4109-8486-d5c6a331660a"
      ],
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "$ref": {
      "type": "string",
      "format": "uri",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Address of the group.",
      "x-scim": {
       "mutability": "readOnly",
       "referenceTypes": [
        "Group"
       ]
      }
     },
     "display": {
      "type": "string",
      "maxLength": 512,
      "readOnly": true,
      "description": "The `displayName` of the group.",
      "examples": [
       "Tour Guides"
      ],
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "type": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Always `direct`, since MetaCompliance has no groups in groups.",
      "examples": [
       "direct"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "canonicalValues": [
        "direct"
       ]
      }
     }
    }
   },
   "Entitlement": {
    "type": "object",
    "description": "One thing the person has a right to.",
    "properties": {
     "value": {
      "type": "string",
      "maxLength": 4096,
      "description": "Value of the entitlement.",
      "x-scim": {}
     },
     "display": {
      "type": "string",
      "maxLength": 4096,
      "description": "Text to show for the entitlement.",
      "x-scim": {}
     },
     "type": {
      "type": "string",
      "maxLength": 4096,
      "description": "Kind of entitlement.",
      "x-scim": {}
     },
     "primary": {
      "type": "boolean",
      "description": "Whether this is the entitlement to use. At most one is.",
      "x-scim": {}
     }
    }
   },
   "Role": {
    "type": "object",
    "description": "One role of the person.",
    "properties": {
     "value": {
      "type": "string",
      "maxLength": 4096,
      "description": "Value of the role.",
      "x-scim": {}
     },
     "display": {
      "type": "string",
      "maxLength": 4096,
      "description": "Text to show for the role.",
      "x-scim": {}
     },
     "type": {
      "type": "string",
      "maxLength": 4096,
      "description": "Kind of role.",
      "x-scim": {}
     },
     "primary": {
      "type": "boolean",
      "description": "Whether this is the role to use. At most one is.",
      "x-scim": {}
     }
    }
   },
   "X509Certificate": {
    "type": "object",
    "description": "One certificate.",
    "properties": {
     "value": {
      "type": "string",
      "contentEncoding": "base64",
      "maxLength": 87384,
      "description": "The DER certificate in base64, at most 64 KiB before encoding.",
      "x-scim": {}
     },
     "display": {
      "type": "string",
      "maxLength": 4096,
      "description": "Text to show for the certificate.",
      "x-scim": {}
     },
     "type": {
      "type": "string",
      "maxLength": 4096,
      "description": "What the certificate is used for.",
      "x-scim": {}
     },
     "primary": {
      "type": "boolean",
      "description": "Whether this is the certificate to use. At most one is.",
      "x-scim": {}
     }
    }
   },
   "Manager": {
    "type": "object",
    "description": "The person's manager, by id or by e-mail address. Send one of them: a request that changes only one clears the other.",
    "properties": {
     "value": {
      "type": "string",
      "maxLength": 4096,
      "description": "The manager's id. It is kept as sent and need not be the `id` of a user of the company.",
      "examples": [
       "26118915-6090-4610-87e4-49d8ca9f808d"
      ],
      "x-scim": {}
     },
     "$ref": {
      "type": "string",
      "maxLength": 4096,
      "description": "Address of the manager. Derived when `value` is the `id` of a user; what a request says is ignored.",
      "x-scim": {
       "type": "reference",
       "referenceTypes": [
        "User"
       ]
      }
     },
     "displayName": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "The manager's `displayName`. Derived when `value` is the `id` of a user.",
      "examples": [
       "John Smith"
      ],
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "Email": {
      "type": "string",
      "maxLength": 4096,
      "description": "The manager's e-mail address. An addition of MetaCompliance, for directories that know managers by address.",
      "examples": [
       "jsmith@example.com"
      ],
      "x-scim": {}
     }
    }
   },
   "Meta": {
    "type": "object",
    "description": "Facts about the resource, kept by MetaCompliance. What a request says here is ignored.",
    "properties": {
     "resourceType": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Name of the resource type.",
      "examples": [
       "User"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "caseExact": true
      }
     },
     "created": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "readOnly": true,
      "description": "When the resource was created.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ],
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "lastModified": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "readOnly": true,
      "description": "When the resource last changed. A request that changes nothing leaves it alone.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ],
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "location": {
      "type": "string",
      "format": "uri",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Address of the resource.",
      "examples": [
       "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/Users/2819c223-7f76-453a-919d-413861904646"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "referenceTypes": [
        "uri"
       ]
      }
     },
     "version": {
      "type": "string",
      "maxLength": 128,
      "readOnly": true,
      "description": "Version of the resource, equal to the `ETag` header.",
      "examples": [
       "W/\"3\""
      ],
      "x-scim": {
       "mutability": "readOnly",
       "caseExact": true
      }
     }
    }
   },
   "UserListResponse": {
    "description": "A page of users.",
    "allOf": [
     {
      "$ref": "#/components/schemas/ListResponseAttributes"
     },
     {
      "type": "object",
      "required": [
       "Resources"
      ],
      "properties": {
       "Resources": {
        "type": "array",
        "maxItems": 1000,
        "items": {
         "$ref": "#/components/schemas/User"
        },
        "description": "The users."
       }
      }
     }
    ]
   },
   "Error": {
    "type": "object",
    "description": "Why a request failed.",
    "required": [
     "schemas",
     "status",
     "detail"
    ],
    "properties": {
     "schemas": {
      "type": "array",
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:api:messages:2.0:Error"
      },
      "description": "URN of this message."
     },
     "status": {
      "type": "string",
      "pattern": "^[45][0-9]{2}$",
      "maxLength": 3,
      "description": "The HTTP status, as text.",
      "examples": [
       "400"
      ]
     },
     "scimType": {
      "type": "string",
      "enum": [
       "invalidFilter",
       "tooMany",
       "uniqueness",
       "mutability",
       "invalidSyntax",
       "invalidPath",
       "noTarget",
       "invalidValue",
       "invalidVers",
       "sensitive",
       "invalidCursor",
       "expiredCursor",
       "invalidCount"
      ],
      "description": "Which rule was broken, in the words of RFC 7644 §3.12 and RFC 9865 §2.1."
     },
     "detail": {
      "type": "string",
      "minLength": 1,
      "maxLength": 65536,
      "description": "One sentence for the administrator who reads it in a provisioning log. It ends with the Request-Id.",
      "examples": [
       "name.familyName is required by MetaCompliance"
      ]
     }
    }
   },
   "AddOrReplaceOperation": {
    "type": "object",
    "description": "Gives attributes a value. Without path, value is an object of attributes.",
    "required": [
     "op",
     "value"
    ],
    "properties": {
     "op": {
      "type": "string",
      "enum": [
       "add",
       "replace",
       "Add",
       "Replace"
      ],
      "description": "What to do. The capitalised words are those of Microsoft Entra."
     },
     "path": {
      "type": "string",
      "maxLength": 16384,
      "description": "The attribute to change, if not all in value.",
      "examples": [
       "emails[type eq \"work\"].value",
       "name.familyName",
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"
      ]
     },
     "value": {
      "description": "The value, of whatever type the attribute has."
     }
    }
   },
   "RemoveOperation": {
    "type": "object",
    "description": "Takes values from an attribute.",
    "required": [
     "op",
     "path"
    ],
    "properties": {
     "op": {
      "type": "string",
      "enum": [
       "remove",
       "Remove"
      ],
      "description": "What to do. The capitalised word is that of Microsoft Entra."
     },
     "path": {
      "type": "string",
      "minLength": 1,
      "maxLength": 16384,
      "description": "The attribute, or the values of it, to remove.",
      "examples": [
       "members[value eq \"2819c223-7f76-453a-919d-413861904646\"]"
      ]
     },
     "value": {
      "description": "The values to remove, when path does not choose them. A form of Microsoft Entra that the standard does not have."
     }
    }
   },
   "PatchOperation": {
    "description": "One change. Its path and value are those of RFC 7644 §3.5.2; what MetaCompliance decides where the standard leaves room is in the guides.",
    "oneOf": [
     {
      "$ref": "#/components/schemas/AddOrReplaceOperation"
     },
     {
      "$ref": "#/components/schemas/RemoveOperation"
     }
    ]
   },
   "PatchOp": {
    "type": "object",
    "description": "Changes to make, in order. All are made, or none.",
    "required": [
     "schemas",
     "Operations"
    ],
    "properties": {
     "schemas": {
      "type": "array",
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:api:messages:2.0:PatchOp"
      },
      "description": "URN of this message.",
      "examples": [
       [
        "urn:ietf:params:scim:api:messages:2.0:PatchOp"
       ]
      ]
     },
     "Operations": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/PatchOperation"
      },
      "description": "The changes."
     }
    }
   },
   "SearchRequest": {
    "type": "object",
    "description": "A query sent as a body, so that it need not stand in an address.",
    "required": [
     "schemas"
    ],
    "properties": {
     "schemas": {
      "type": "array",
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:api:messages:2.0:SearchRequest"
      },
      "description": "URN of this message.",
      "examples": [
       [
        "urn:ietf:params:scim:api:messages:2.0:SearchRequest"
       ]
      ]
     },
     "attributes": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "description": "As the query parameter.",
      "examples": [
       [
        "userName",
        "name.familyName"
       ]
      ]
     },
     "excludedAttributes": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "description": "As the query parameter.",
      "examples": [
       [
        "groups"
       ]
      ]
     },
     "filter": {
      "type": "string",
      "maxLength": 16384,
      "description": "As the query parameter.",
      "examples": [
       "userName sw \"b\""
      ]
     },
     "sortBy": {
      "type": "string",
      "maxLength": 4096,
      "description": "As the query parameter.",
      "examples": [
       "userName"
      ]
     },
     "sortOrder": {
      "type": "string",
      "enum": [
       "ascending",
       "descending"
      ],
      "description": "As the query parameter."
     },
     "startIndex": {
      "type": "integer",
      "format": "int32",
      "description": "As the query parameter.",
      "examples": [
       1
      ]
     },
     "count": {
      "type": "integer",
      "format": "int32",
      "description": "As the query parameter.",
      "examples": [
       100
      ]
     },
     "cursor": {
      "type": "string",
      "maxLength": 4096,
      "description": "As the query parameter."
     }
    }
   },
   "Member": {
    "type": "object",
    "description": "One user who belongs to the group. Groups in groups are refused, since MetaCompliance has none.",
    "properties": {
     "value": {
      "type": "string",
      "minLength": 1,
      "maxLength": 4096,
      "description": "The `id` of the user.",
      "examples": [
       "2819c223-7f76-453a-919d-413861904646"
      ],
      "x-scim": {
       "mutability": "immutable"
      }
     },
     "$ref": {
      "type": "string",
      "maxLength": 4096,
      "description": "Address of the user. Derived; what a request says is ignored.",
      "x-scim": {
       "type": "reference",
       "mutability": "immutable",
       "referenceTypes": [
        "User"
       ]
      }
     },
     "type": {
      "type": "string",
      "enum": [
       "User"
      ],
      "description": "Kind of member.",
      "x-scim": {
       "mutability": "immutable",
       "canonicalValues": [
        "User"
       ]
      }
     },
     "display": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "The user's `displayName`. Derived; what a request says is ignored.",
      "examples": [
       "Babs Jensen"
      ],
      "x-scim": {
       "mutability": "readOnly"
      }
     }
    }
   },
   "GroupListResponse": {
    "description": "A page of groups.",
    "allOf": [
     {
      "$ref": "#/components/schemas/ListResponseAttributes"
     },
     {
      "type": "object",
      "required": [
       "Resources"
      ],
      "properties": {
       "Resources": {
        "type": "array",
        "maxItems": 1000,
        "items": {
         "$ref": "#/components/schemas/Group"
        },
        "description": "The groups."
       }
      }
     }
    ]
   },
   "ListResponse": {
    "description": "A page of resources of any type.",
    "allOf": [
     {
      "$ref": "#/components/schemas/ListResponseAttributes"
     },
     {
      "type": "object",
      "required": [
       "Resources"
      ],
      "properties": {
       "Resources": {
        "type": "array",
        "maxItems": 1000,
        "items": {
         "oneOf": [
          {
           "$ref": "#/components/schemas/User"
          },
          {
           "$ref": "#/components/schemas/Group"
          }
         ]
        },
        "description": "The resources."
       }
      }
     }
    ]
   },
   "BulkOperation": {
    "type": "object",
    "description": "One operation of a bulk request.",
    "required": [
     "method",
     "path"
    ],
    "properties": {
     "method": {
      "type": "string",
      "enum": [
       "POST",
       "PUT",
       "PATCH",
       "DELETE"
      ],
      "description": "Method of the single call."
     },
     "bulkId": {
      "type": "string",
      "maxLength": 4096,
      "description": "Name by which other operations refer to the resource this one creates. POST needs it.",
      "examples": [
       "qwerty"
      ]
     },
     "version": {
      "type": "string",
      "maxLength": 128,
      "description": "Version the resource must have, as in If-Match.",
      "examples": [
       "W/\"3\""
      ]
     },
     "path": {
      "type": "string",
      "maxLength": 4096,
      "description": "Path of the single call, relative to the base URL. It may hold `bulkId:` and a name.",
      "examples": [
       "/Users",
       "/Groups/bulkId:ytrewq"
      ]
     },
     "data": {
      "description": "Body of the single call. Strings in it may be `bulkId:` and a name."
     }
    }
   },
   "BulkRequest": {
    "type": "object",
    "description": "Many operations in one request. Each is checked and answered as the single call would be.",
    "required": [
     "schemas",
     "Operations"
    ],
    "properties": {
     "schemas": {
      "type": "array",
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:api:messages:2.0:BulkRequest"
      },
      "description": "URN of this message."
     },
     "failOnErrors": {
      "type": "integer",
      "format": "int32",
      "minimum": 1,
      "maximum": 2147483647,
      "description": "After how many failed operations to stop. Absent, all are tried.",
      "examples": [
       1
      ]
     },
     "Operations": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/BulkOperation"
      },
      "description": "The operations, made in an order that lets bulkId references be resolved."
     }
    }
   },
   "BulkOperationResponse": {
    "type": "object",
    "description": "What became of one operation.",
    "required": [
     "method",
     "status"
    ],
    "properties": {
     "method": {
      "type": "string",
      "maxLength": 4096,
      "description": "Method of the operation.",
      "examples": [
       "POST"
      ]
     },
     "bulkId": {
      "type": "string",
      "maxLength": 4096,
      "description": "The operation's bulkId, if it had one.",
      "examples": [
       "qwerty"
      ]
     },
     "version": {
      "type": "string",
      "maxLength": 128,
      "description": "Version of the resource now.",
      "examples": [
       "W/\"1\""
      ]
     },
     "location": {
      "type": "string",
      "format": "uri",
      "maxLength": 4096,
      "description": "Address of the resource. Absent only when a POST failed."
     },
     "status": {
      "type": "string",
      "pattern": "^[1-5][0-9]{2}$",
      "maxLength": 3,
      "description": "Status of the single call.",
      "examples": [
       "201"
      ]
     },
     "response": {
      "description": "Body of the single call. Always there when the operation failed.",
      "oneOf": [
       {
        "$ref": "#/components/schemas/Error"
       },
       {
        "$ref": "#/components/schemas/User"
       },
       {
        "$ref": "#/components/schemas/Group"
       }
      ]
     }
    }
   },
   "BulkResponse": {
    "type": "object",
    "description": "What became of each operation, in the order of the request.",
    "required": [
     "schemas",
     "Operations"
    ],
    "properties": {
     "schemas": {
      "type": "array",
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:api:messages:2.0:BulkResponse"
      },
      "description": "URN of this message."
     },
     "Operations": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/BulkOperationResponse"
      },
      "description": "One answer for each operation that was tried."
     }
    }
   },
   "Supported": {
    "type": "boolean",
    "description": "Whether it is supported."
   },
   "AuthenticationScheme": {
    "type": "object",
    "description": "One way for requests to prove who sends them.",
    "required": [
     "type",
     "name",
     "description"
    ],
    "properties": {
     "type": {
      "type": "string",
      "enum": [
       "oauth",
       "oauth2",
       "oauthbearertoken",
       "httpbasic",
       "httpdigest"
      ],
      "readOnly": true,
      "description": "Kind of scheme, in the words of RFC 7643 §5.",
      "x-scim": {
       "mutability": "readOnly",
       "required": true,
       "canonicalValues": [
        "oauth",
        "oauth2",
        "oauthbearertoken",
        "httpbasic",
        "httpdigest"
       ]
      }
     },
     "name": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Name of the scheme.",
      "examples": [
       "API token"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "description": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "What the scheme is and how it is used.",
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "specUri": {
      "type": "string",
      "format": "uri",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Address of the specification of the scheme.",
      "x-scim": {
       "mutability": "readOnly",
       "referenceTypes": [
        "external"
       ]
      }
     },
     "documentationUri": {
      "type": "string",
      "format": "uri",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Address of the documentation of the scheme.",
      "x-scim": {
       "mutability": "readOnly",
       "referenceTypes": [
        "external"
       ]
      }
     },
     "primary": {
      "type": "boolean",
      "readOnly": true,
      "description": "Whether this is the scheme to prefer.",
      "x-scim": {
       "mutability": "readOnly"
      }
     }
    }
   },
   "ServiceProviderConfig": {
    "type": "object",
    "description": "Which parts of the standard MetaCompliance supports, and within which limits.",
    "x-scim-schema": {
     "id": "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
     "name": "Service Provider Configuration",
     "description": "Which parts of the standard the service supports"
    },
    "required": [
     "schemas",
     "patch",
     "bulk",
     "filter",
     "changePassword",
     "sort",
     "etag",
     "pagination",
     "authenticationSchemes"
    ],
    "properties": {
     "schemas": {
      "type": "array",
      "readOnly": true,
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"
      },
      "description": "URN of this schema.",
      "x-scim": {
       "type": "reference",
       "mutability": "readOnly",
       "returned": "always",
       "required": true,
       "caseExact": true,
       "referenceTypes": [
        "uri"
       ]
      }
     },
     "documentationUri": {
      "type": "string",
      "format": "uri",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Address of the documentation for people.",
      "examples": [
       "https://support.metacompliance.com"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "referenceTypes": [
        "external"
       ]
      }
     },
     "patch": {
      "type": "object",
      "readOnly": true,
      "description": "Whether PATCH is supported.",
      "required": [
       "supported"
      ],
      "properties": {
       "supported": {
        "$ref": "#/components/schemas/Supported",
        "readOnly": true,
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       }
      },
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "bulk": {
      "type": "object",
      "readOnly": true,
      "description": "Whether bulk requests are supported, and how large they may be.",
      "required": [
       "supported",
       "maxOperations",
       "maxPayloadSize"
      ],
      "properties": {
       "supported": {
        "$ref": "#/components/schemas/Supported",
        "readOnly": true,
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       },
       "maxOperations": {
        "type": "integer",
        "format": "int32",
        "minimum": 0,
        "maximum": 1000,
        "readOnly": true,
        "description": "Most operations of one bulk request.",
        "examples": [
         1000
        ],
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       },
       "maxPayloadSize": {
        "type": "integer",
        "format": "int32",
        "minimum": 0,
        "maximum": 4194304,
        "readOnly": true,
        "description": "Most bytes of one bulk request.",
        "examples": [
         4194304
        ],
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       }
      },
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "filter": {
      "type": "object",
      "readOnly": true,
      "description": "Whether filters are supported, and how many resources one answer may hold.",
      "required": [
       "supported",
       "maxResults"
      ],
      "properties": {
       "supported": {
        "$ref": "#/components/schemas/Supported",
        "readOnly": true,
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       },
       "maxResults": {
        "type": "integer",
        "format": "int32",
        "minimum": 0,
        "maximum": 1000,
        "readOnly": true,
        "description": "Most resources of one answer.",
        "examples": [
         1000
        ],
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       }
      },
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "changePassword": {
      "type": "object",
      "readOnly": true,
      "description": "Whether passwords can be changed. They cannot, since people sign in with their identity provider.",
      "required": [
       "supported"
      ],
      "properties": {
       "supported": {
        "$ref": "#/components/schemas/Supported",
        "readOnly": true,
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       }
      },
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "sort": {
      "type": "object",
      "readOnly": true,
      "description": "Whether lists can be sorted.",
      "required": [
       "supported"
      ],
      "properties": {
       "supported": {
        "$ref": "#/components/schemas/Supported",
        "readOnly": true,
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       }
      },
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "etag": {
      "type": "object",
      "readOnly": true,
      "description": "Whether resources have versions that can be named in conditions.",
      "required": [
       "supported"
      ],
      "properties": {
       "supported": {
        "$ref": "#/components/schemas/Supported",
        "readOnly": true,
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       }
      },
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "pagination": {
      "type": "object",
      "readOnly": true,
      "description": "How long lists can be read page by page. Cursors do not expire, so there is no cursorTimeout.",
      "required": [
       "cursor",
       "index"
      ],
      "properties": {
       "cursor": {
        "type": "boolean",
        "readOnly": true,
        "description": "Whether pages can be asked for by cursor.",
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       },
       "index": {
        "type": "boolean",
        "readOnly": true,
        "description": "Whether pages can be asked for by startIndex.",
        "x-scim": {
         "mutability": "readOnly",
         "required": true
        }
       },
       "defaultPaginationMethod": {
        "type": "string",
        "enum": [
         "cursor",
         "index"
        ],
        "readOnly": true,
        "description": "How a list is paged when the request names neither.",
        "x-scim": {
         "mutability": "readOnly",
         "canonicalValues": [
          "cursor",
          "index"
         ]
        }
       },
       "defaultPageSize": {
        "type": "integer",
        "format": "int32",
        "minimum": 1,
        "maximum": 1000,
        "readOnly": true,
        "description": "Resources of a page when the request has no count.",
        "examples": [
         100
        ],
        "x-scim": {
         "mutability": "readOnly"
        }
       },
       "maxPageSize": {
        "type": "integer",
        "format": "int32",
        "minimum": 1,
        "maximum": 1000,
        "readOnly": true,
        "description": "Most resources of a page.",
        "examples": [
         1000
        ],
        "x-scim": {
         "mutability": "readOnly"
        }
       }
      },
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "authenticationSchemes": {
      "type": "array",
      "readOnly": true,
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "$ref": "#/components/schemas/AuthenticationScheme"
      },
      "description": "How requests prove who sends them.",
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "meta": {
      "$ref": "#/components/schemas/Meta",
      "readOnly": true,
      "x-scim": {
       "mutability": "readOnly"
      }
     }
    }
   },
   "SchemaExtension": {
    "type": "object",
    "description": "One extension of a resource type.",
    "required": [
     "schema",
     "required"
    ],
    "properties": {
     "schema": {
      "type": "string",
      "format": "uri",
      "maxLength": 4096,
      "readOnly": true,
      "description": "URN of the extension.",
      "examples": [
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "required": true,
       "caseExact": true,
       "referenceTypes": [
        "uri"
       ]
      }
     },
     "required": {
      "type": "boolean",
      "readOnly": true,
      "description": "Whether every resource of the type must have the extension.",
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     }
    }
   },
   "ResourceType": {
    "type": "object",
    "description": "One kind of resource, where it is served and which schemas it is made of.",
    "x-scim-schema": {
     "id": "urn:ietf:params:scim:schemas:core:2.0:ResourceType",
     "name": "ResourceType",
     "description": "Which kinds of resources the service has"
    },
    "required": [
     "schemas",
     "id",
     "name",
     "endpoint",
     "schema"
    ],
    "properties": {
     "schemas": {
      "type": "array",
      "readOnly": true,
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:schemas:core:2.0:ResourceType"
      },
      "description": "URN of this schema.",
      "x-scim": {
       "type": "reference",
       "mutability": "readOnly",
       "returned": "always",
       "required": true,
       "caseExact": true,
       "referenceTypes": [
        "uri"
       ]
      }
     },
     "id": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Identifier of the resource type, equal to its name.",
      "examples": [
       "User"
      ],
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "name": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Name of the resource type, as it stands in meta.resourceType.",
      "examples": [
       "User"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "description": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "What the resource type is.",
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "endpoint": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Where the resources are served, relative to the base URL.",
      "examples": [
       "/Users"
      ],
      "x-scim": {
       "type": "reference",
       "mutability": "readOnly",
       "required": true,
       "referenceTypes": [
        "uri"
       ]
      }
     },
     "schema": {
      "type": "string",
      "format": "uri",
      "maxLength": 4096,
      "readOnly": true,
      "description": "URN of the core schema.",
      "examples": [
       "urn:ietf:params:scim:schemas:core:2.0:User"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "required": true,
       "caseExact": true,
       "referenceTypes": [
        "uri"
       ]
      }
     },
     "schemaExtensions": {
      "type": "array",
      "readOnly": true,
      "maxItems": 10,
      "items": {
       "$ref": "#/components/schemas/SchemaExtension"
      },
      "description": "Extensions that resources of this type may have.",
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "meta": {
      "$ref": "#/components/schemas/Meta",
      "readOnly": true,
      "x-scim": {
       "mutability": "readOnly"
      }
     }
    }
   },
   "ResourceTypeListResponse": {
    "description": "All resource types.",
    "allOf": [
     {
      "$ref": "#/components/schemas/ListResponseAttributes"
     },
     {
      "type": "object",
      "required": [
       "Resources"
      ],
      "properties": {
       "Resources": {
        "type": "array",
        "maxItems": 1000,
        "items": {
         "$ref": "#/components/schemas/ResourceType"
        },
        "description": "The resource types."
       }
      }
     }
    ]
   },
   "SchemaAttribute": {
    "type": "object",
    "description": "One attribute and its characteristics. RFC 7643 §2.2 and §7.",
    "required": [
     "name",
     "type",
     "multiValued",
     "description",
     "required",
     "mutability",
     "returned"
    ],
    "properties": {
     "name": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Name of the attribute.",
      "examples": [
       "displayName"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "required": true,
       "caseExact": true
      }
     },
     "type": {
      "type": "string",
      "enum": [
       "string",
       "boolean",
       "decimal",
       "integer",
       "dateTime",
       "binary",
       "reference",
       "complex"
      ],
      "readOnly": true,
      "description": "Type of the value.",
      "x-scim": {
       "mutability": "readOnly",
       "required": true,
       "canonicalValues": [
        "string",
        "boolean",
        "decimal",
        "integer",
        "dateTime",
        "binary",
        "reference",
        "complex"
       ]
      }
     },
     "multiValued": {
      "type": "boolean",
      "readOnly": true,
      "description": "Whether the attribute can have several values.",
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "description": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "What the attribute means.",
      "x-scim": {
       "mutability": "readOnly",
       "caseExact": true
      }
     },
     "required": {
      "type": "boolean",
      "readOnly": true,
      "description": "Whether MetaCompliance refuses a resource without the attribute.",
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "canonicalValues": {
      "type": "array",
      "readOnly": true,
      "maxItems": 1000,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "description": "Values that are understood. Others are kept as sent.",
      "examples": [
       [
        "work",
        "home",
        "other"
       ]
      ],
      "x-scim": {
       "mutability": "readOnly",
       "caseExact": true
      }
     },
     "caseExact": {
      "type": "boolean",
      "readOnly": true,
      "description": "Whether letter case matters when values are compared.",
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "mutability": {
      "type": "string",
      "enum": [
       "readOnly",
       "readWrite",
       "immutable",
       "writeOnly"
      ],
      "readOnly": true,
      "description": "When the attribute may be changed.",
      "x-scim": {
       "mutability": "readOnly",
       "caseExact": true,
       "canonicalValues": [
        "readOnly",
        "readWrite",
        "immutable",
        "writeOnly"
       ]
      }
     },
     "returned": {
      "type": "string",
      "enum": [
       "always",
       "never",
       "default",
       "request"
      ],
      "readOnly": true,
      "description": "When answers hold the attribute.",
      "x-scim": {
       "mutability": "readOnly",
       "caseExact": true,
       "canonicalValues": [
        "always",
        "never",
        "default",
        "request"
       ]
      }
     },
     "uniqueness": {
      "type": "string",
      "enum": [
       "none",
       "server",
       "global"
      ],
      "readOnly": true,
      "description": "Among what the value is unique.",
      "x-scim": {
       "mutability": "readOnly",
       "caseExact": true,
       "canonicalValues": [
        "none",
        "server",
        "global"
       ]
      }
     },
     "referenceTypes": {
      "type": "array",
      "readOnly": true,
      "maxItems": 100,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "description": "What a reference may point to.",
      "examples": [
       [
        "User"
       ]
      ],
      "x-scim": {
       "mutability": "readOnly",
       "caseExact": true
      }
     },
     "subAttributes": {
      "type": "array",
      "readOnly": true,
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/SchemaAttribute"
      },
      "description": "Parts of a complex attribute.",
      "x-scim": {
       "mutability": "readOnly"
      }
     }
    }
   },
   "Schema": {
    "type": "object",
    "description": "One schema or extension, with its attributes and their characteristics.",
    "x-scim-schema": {
     "id": "urn:ietf:params:scim:schemas:core:2.0:Schema",
     "name": "Schema",
     "description": "Which attributes resources have"
    },
    "required": [
     "schemas",
     "id",
     "attributes"
    ],
    "properties": {
     "schemas": {
      "type": "array",
      "readOnly": true,
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "contains": {
       "const": "urn:ietf:params:scim:schemas:core:2.0:Schema"
      },
      "description": "URN of this schema.",
      "x-scim": {
       "type": "reference",
       "mutability": "readOnly",
       "returned": "always",
       "required": true,
       "caseExact": true,
       "referenceTypes": [
        "uri"
       ]
      }
     },
     "id": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "URN of the schema.",
      "examples": [
       "urn:ietf:params:scim:schemas:core:2.0:Group"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "name": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "Name of the schema.",
      "examples": [
       "Group"
      ],
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "description": {
      "type": "string",
      "maxLength": 4096,
      "readOnly": true,
      "description": "What the schema describes.",
      "x-scim": {
       "mutability": "readOnly"
      }
     },
     "attributes": {
      "type": "array",
      "readOnly": true,
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/SchemaAttribute"
      },
      "description": "Attributes of the schema.",
      "x-scim": {
       "mutability": "readOnly",
       "required": true
      }
     },
     "meta": {
      "$ref": "#/components/schemas/Meta",
      "readOnly": true,
      "x-scim": {
       "mutability": "readOnly"
      }
     }
    }
   },
   "SchemaListResponse": {
    "description": "All schemas.",
    "allOf": [
     {
      "$ref": "#/components/schemas/ListResponseAttributes"
     },
     {
      "type": "object",
      "required": [
       "Resources"
      ],
      "properties": {
       "Resources": {
        "type": "array",
        "maxItems": 1000,
        "items": {
         "$ref": "#/components/schemas/Schema"
        },
        "description": "The schemas."
       }
      }
     }
    ]
   }
  },
  "parameters": {
   "filter": {
    "name": "filter",
    "in": "query",
    "description": "Which resources to return, by the grammar of RFC 7644 §3.4.2.2: `attribute operator value` with `eq`, `ne`, `co`, `sw`, `ew`, `gt`, `ge`, `lt`, `le` and `pr`, joined by `and`, `or`, `not` and parentheses; `emails[type eq \"work\"]` asks one value to meet several conditions.",
    "schema": {
     "type": "string",
     "maxLength": 16384
    },
    "examples": {
     "byUserName": {
      "summary": "Okta looks a user up before it creates one",
      "value": "userName eq \"bjensen@example.com\""
     },
     "valuePath": {
      "summary": "One e-mail address meets both conditions",
      "value": "emails[type eq \"work\" and value co \"@example.com\"]"
     },
     "extension": {
      "summary": "An attribute of an extension is named by its URN",
      "value": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"Sales\""
     }
    }
   },
   "attributes": {
    "name": "attributes",
    "in": "query",
    "style": "form",
    "explode": false,
    "description": "Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.",
    "schema": {
     "type": "array",
     "maxItems": 1000,
     "items": {
      "type": "string",
      "maxLength": 4096
     }
    },
    "example": [
     "userName",
     "emails.value"
    ]
   },
   "excludedAttributes": {
    "name": "excludedAttributes",
    "in": "query",
    "style": "form",
    "explode": false,
    "description": "Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.",
    "schema": {
     "type": "array",
     "maxItems": 1000,
     "items": {
      "type": "string",
      "maxLength": 4096
     }
    },
    "example": [
     "members"
    ]
   },
   "sortBy": {
    "name": "sortBy",
    "in": "query",
    "description": "The attribute to sort by. Resources without it come last, or first when descending.",
    "schema": {
     "type": "string",
     "maxLength": 4096
    },
    "example": "userName"
   },
   "sortOrder": {
    "name": "sortOrder",
    "in": "query",
    "description": "Ascending unless said otherwise.",
    "schema": {
     "type": "string",
     "enum": [
      "ascending",
      "descending"
     ]
    }
   },
   "startIndex": {
    "name": "startIndex",
    "in": "query",
    "description": "Number of the first resource to return, counted from 1. Less than 1 is taken as 1. Not together with cursor.",
    "schema": {
     "type": "integer",
     "format": "int32"
    },
    "example": 1
   },
   "count": {
    "name": "count",
    "in": "query",
    "description": "How many resources to return at most. Less than 0 is taken as 0, more than 1000 as 1000; 100 unless said otherwise. With a cursor more than 1000 is refused.",
    "schema": {
     "type": "integer",
     "format": "int32"
    },
    "example": 100
   },
   "cursor": {
    "name": "cursor",
    "in": "query",
    "allowEmptyValue": true,
    "description": "The nextCursor or previousCursor of a page that was answered before; without a value, the first page. The other parameters stay as they were. RFC 9865.",
    "schema": {
     "type": "string",
     "maxLength": 4096
    }
   },
   "id": {
    "name": "id",
    "in": "path",
    "required": true,
    "description": "The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.",
    "schema": {
     "type": "string"
    },
    "example": "2819c223-7f76-453a-919d-413861904646"
   },
   "If-Match": {
    "name": "If-Match",
    "in": "header",
    "description": "Go on only if the resource has one of these versions; they are compared weakly.",
    "schema": {
     "type": "string",
     "maxLength": 4096
    },
    "example": "W/\"3\""
   },
   "If-None-Match": {
    "name": "If-None-Match",
    "in": "header",
    "description": "Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.",
    "schema": {
     "type": "string",
     "maxLength": 4096
    },
    "example": "W/\"3\""
   },
   "resourceTypeId": {
    "name": "id",
    "in": "path",
    "required": true,
    "description": "Name of the resource type.",
    "schema": {
     "type": "string"
    },
    "example": "User"
   },
   "schemaId": {
    "name": "id",
    "in": "path",
    "required": true,
    "description": "URN of the schema.",
    "schema": {
     "type": "string"
    },
    "example": "urn:ietf:params:scim:schemas:core:2.0:User"
   }
  },
  "headers": {
   "Request-Id": {
    "required": true,
    "description": "Identifier of the request, also in the service's log. Name it when you ask for help.",
    "schema": {
     "type": "string",
     "maxLength": 128
    },
    "example": "01JNW3K2V6Y8Q4T5Z7B9D0F1G2"
   },
   "WWW-Authenticate": {
    "required": true,
    "description": "How to authenticate. RFC 6750 §3.",
    "schema": {
     "type": "string",
     "maxLength": 4096
    },
    "example": "Bearer realm=\"scim\""
   },
   "Retry-After": {
    "required": true,
    "description": "Whole seconds to wait before trying again.",
    "schema": {
     "type": "integer",
     "format": "int32",
     "minimum": 1,
     "maximum": 86400
    },
    "example": 2
   },
   "RateLimit": {
    "required": true,
    "description": "What is left of the company's quota now, and when there is more. The RateLimit field of draft-ietf-httpapi-ratelimit-headers.",
    "schema": {
     "type": "string",
     "maxLength": 4096
    },
    "example": "\"company\";r=0;t=2"
   },
   "RateLimit-Policy": {
    "required": true,
    "description": "The quota of a company. The RateLimit-Policy field of draft-ietf-httpapi-ratelimit-headers.",
    "schema": {
     "type": "string",
     "maxLength": 4096
    },
    "example": "\"company\";q=200;w=2"
   },
   "ETag": {
    "required": true,
    "description": "Weak version of the resource, equal to meta.version. RFC 7644 §3.14.",
    "schema": {
     "type": "string",
     "maxLength": 128
    },
    "example": "W/\"3\""
   },
   "Location": {
    "required": true,
    "description": "Address of the resource, equal to meta.location.",
    "schema": {
     "type": "string",
     "format": "uri",
     "maxLength": 4096
    },
    "example": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/Users/2819c223-7f76-453a-919d-413861904646"
   }
  },
  "examples": {
   "rfc7644-3.4.2-list-response": {
    "summary": "The list of RFC 7644 §3.4.2, whose users hold only what was asked for",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:ListResponse"
     ],
     "totalResults": 2,
     "itemsPerPage": 2,
     "startIndex": 1,
     "Resources": [
      {
       "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:User"
       ],
       "id": "2819c223-7f76-453a-919d-413861904646",
       "userName": "bjensen"
      },
      {
       "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:User"
       ],
       "id": "c75ad752-64ae-4823-840d-ffa80929976c",
       "userName": "jsmith"
      }
     ]
    }
   },
   "rfc9865-2.1-cursor-page": {
    "summary": "A page asked for by cursor, in the form of RFC 9865 §2.1",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:ListResponse"
     ],
     "totalResults": 5000,
     "itemsPerPage": 1,
     "nextCursor": "VZUTiyhEQJ94IR",
     "previousCursor": "ze7L30kMiiLX6x",
     "Resources": [
      {
       "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:User"
       ],
       "id": "2819c223-7f76-453a-919d-413861904646",
       "userName": "bjensen"
      }
     ]
    }
   },
   "okta-lookup-none": {
    "summary": "Okta looks a userName up before it creates a user, and there is none",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:ListResponse"
     ],
     "totalResults": 0,
     "itemsPerPage": 0,
     "startIndex": 1,
     "Resources": []
    }
   },
   "error-missing-attributes": {
    "summary": "Mandatory attributes are missing; all of them are named",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "400",
     "scimType": "invalidValue",
     "detail": "name.familyName and emails are required by MetaCompliance (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-invalid-filter": {
    "summary": "A filter that does not parse",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "400",
     "scimType": "invalidFilter",
     "detail": "\"lt\" does not apply to the boolean attribute \"active\" (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-mutability": {
    "summary": "An attribute that may not be changed",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "400",
     "scimType": "mutability",
     "detail": "\"id\" is read-only (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-no-target": {
    "summary": "A filter in a path that chooses nothing",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "400",
     "scimType": "noTarget",
     "detail": "No value of \"emails\" matches type eq \"holiday\" (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-invalid-credentials": {
    "summary": "A token nobody knows",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "401",
     "detail": "Invalid Credentials: this API token is unknown, revoked or expired, or belongs to another company (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-foreign-region": {
    "summary": "A token of another region",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "401",
     "detail": "Invalid Credentials: this API token belongs to region us, this address serves ire (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-suspended": {
    "summary": "A company that is suspended",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "403",
     "detail": "This company is suspended (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-too-many-requests": {
    "summary": "Too many requests",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "429",
     "detail": "More than 100 requests a second (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-internal": {
    "summary": "A defect of the service",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "500",
     "detail": "The service failed (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-unavailable": {
    "summary": "The service cannot answer now",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "503",
     "detail": "The database does not answer (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "okta-create-user": {
    "summary": "Okta assigns a person to the app (identity-provider quirk: a placeholder password and an empty groups list)",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:User"
     ],
     "userName": "test.user@okta.local",
     "name": {
      "givenName": "Test",
      "familyName": "User"
     },
     "emails": [
      {
       "primary": true,
       "value": "test.user@okta.local",
       "type": "work"
      }
     ],
     "displayName": "Test User",
     "locale": "en-US",
     "externalId": "00ujl29u0le5T6Aj10h7",
     "groups": [],
     "password": "1mz050nq",
     "active": true
    }
   },
   "entra-create-user": {
    "summary": "Microsoft Entra creates a user",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:User",
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
     ],
     "externalId": "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef",
     "userName": "Test_User_ab6490ee@testuser.com",
     "active": true,
     "emails": [
      {
       "primary": true,
       "type": "work",
       "value": "Test_User_ab6490ee@testuser.com"
      }
     ],
     "meta": {
      "resourceType": "User"
     },
     "name": {
      "formatted": "givenName familyName",
      "familyName": "familyName",
      "givenName": "givenName"
     },
     "roles": []
    }
   },
   "metacompliance-manager-email": {
    "summary": "A user whose manager is known by e-mail address, MetaCompliance's addition",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:User",
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
     ],
     "externalId": "00u1a2b3c4d5e6f7g8h9",
     "userName": "ann.other@example.com",
     "name": {
      "givenName": "Ann",
      "familyName": "Other"
     },
     "active": true,
     "emails": [
      {
       "value": "ann.other@example.com",
       "type": "work",
       "primary": true
      }
     ],
     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
      "department": "Sales",
      "manager": {
       "Email": "the.boss@example.com"
      }
     }
    }
   },
   "rfc7643-8.2-user-full": {
    "summary": "The full user of RFC 7643 §8.2, with the certificate cut short and without the password, which is never returned",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:User"
     ],
     "id": "2819c223-7f76-453a-919d-413861904646",
     "externalId": "701984",
     "userName": "bjensen@example.com",
     "name": {
      "formatted": "Ms. Barbara J Jensen, III",
      "familyName": "Jensen",
      "givenName": "Barbara",
      "middleName": "Jane",
      "honorificPrefix": "Ms.",
      "honorificSuffix": "III"
     },
     "displayName": "Babs Jensen",
     "nickName": "Babs",
     "profileUrl": "https://login.example.com/bjensen",
     "title": "Tour Guide",
     "userType": "Employee",
     "preferredLanguage": "en-US",
     "locale": "en-US",
     "timezone": "America/Los_Angeles",
     "active": true,
     "emails": [
      {
       "value": "bjensen@example.com",
       "type": "work",
       "primary": true
      },
      {
       "value": "babs@jensen.org",
       "type": "home"
      }
     ],
     "phoneNumbers": [
      {
       "value": "555-555-5555",
       "type": "work"
      },
      {
       "value": "555-555-4444",
       "type": "mobile"
      }
     ],
     "ims": [
      {
       "value": "someaimhandle",
       "type": "aim"
      }
     ],
     "photos": [
      {
       "value": "https://photos.example.com/profilephoto/72930000000Ccne/F",
       "type": "photo"
      },
      {
       "value": "https://photos.example.com/profilephoto/72930000000Ccne/T",
       "type": "thumbnail"
      }
     ],
     "addresses": [
      {
       "type": "work",
       "streetAddress": "100 Universal City Plaza",
       "locality": "Hollywood",
       "region": "CA",
       "postalCode": "91608",
       "country": "USA",
       "formatted": "100 Universal City Plaza\nHollywood, CA 91608 USA",
       "primary": true
      },
      {
       "type": "home",
       "streetAddress": "456 Hollywood Blvd",
       "locality": "Hollywood",
       "region": "CA",
       "postalCode": "91608",
       "country": "USA",
       "formatted": "456 Hollywood Blvd\nHollywood, CA 91608 USA"
      }
     ],
     "groups": [
      {
       "value": "e9e30dba-f08f-4109-8486-d5c6a331660a",
       "$ref": "https://example.com/v2/Groups/e9e30dba-f08f-4109-8486-d5c6a331660a",
       "display": "Tour Guides"
      },
      {
       "value": "fc348aa8-3835-40eb-a20b-c726e15c55b5",
       "$ref": "https://example.com/v2/Groups/fc348aa8-3835-40eb-a20b-c726e15c55b5",
       "display": "Employees"
      },
      {
       "value": "71ddacd2-a8e7-49b8-a5db-ae50d0a5bfd7",
       "$ref": "https://example.com/v2/Groups/71ddacd2-a8e7-49b8-a5db-ae50d0a5bfd7",
       "display": "US Employees"
      }
     ],
     "x509Certificates": [
      {
       "value": "MIIDQzCCAqygAwIBAgICEAAwDQYJKoZIhvcNAQEFBQAwTjELMAkGA1UEBhMCVVMx"
      }
     ],
     "meta": {
      "resourceType": "User",
      "created": "2010-01-23T04:56:22Z",
      "lastModified": "2011-05-13T04:42:34Z",
      "version": "W/\"a330bc54f0671c9\"",
      "location": "https://example.com/v2/Users/2819c223-7f76-453a-919d-413861904646"
     }
    }
   },
   "error-uniqueness": {
    "summary": "A userName that is taken",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "409",
     "scimType": "uniqueness",
     "detail": "userName \"test.user@okta.local\" is taken (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-too-large": {
    "summary": "A body that is too large",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "413",
     "detail": "The body has more than 4194304 bytes (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-media-type": {
    "summary": "A media type that is not JSON",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "415",
     "detail": "text/plain is not application/scim+json (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "rfc7643-8.1-user-minimal": {
    "summary": "The smallest user of RFC 7643 §8.1, as an answer to a request for few attributes",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:User"
     ],
     "id": "2819c223-7f76-453a-919d-413861904646",
     "userName": "bjensen@example.com",
     "meta": {
      "resourceType": "User",
      "created": "2010-01-23T04:56:22Z",
      "lastModified": "2011-05-13T04:42:34Z",
      "version": "W/\"3694e05e9dff590\"",
      "location": "https://example.com/v2/Users/2819c223-7f76-453a-919d-413861904646"
     }
    }
   },
   "rfc7643-8.3-enterprise-user": {
    "summary": "The enterprise user of RFC 7643 §8.3, with the same reservations",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:User",
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
     ],
     "id": "2819c223-7f76-453a-919d-413861904646",
     "externalId": "701984",
     "userName": "bjensen@example.com",
     "name": {
      "formatted": "Ms. Barbara J Jensen, III",
      "familyName": "Jensen",
      "givenName": "Barbara",
      "middleName": "Jane",
      "honorificPrefix": "Ms.",
      "honorificSuffix": "III"
     },
     "displayName": "Babs Jensen",
     "nickName": "Babs",
     "profileUrl": "https://login.example.com/bjensen",
     "title": "Tour Guide",
     "userType": "Employee",
     "preferredLanguage": "en-US",
     "locale": "en-US",
     "timezone": "America/Los_Angeles",
     "active": true,
     "emails": [
      {
       "value": "bjensen@example.com",
       "type": "work",
       "primary": true
      },
      {
       "value": "babs@jensen.org",
       "type": "home"
      }
     ],
     "phoneNumbers": [
      {
       "value": "555-555-5555",
       "type": "work"
      },
      {
       "value": "555-555-4444",
       "type": "mobile"
      }
     ],
     "ims": [
      {
       "value": "someaimhandle",
       "type": "aim"
      }
     ],
     "photos": [
      {
       "value": "https://photos.example.com/profilephoto/72930000000Ccne/F",
       "type": "photo"
      },
      {
       "value": "https://photos.example.com/profilephoto/72930000000Ccne/T",
       "type": "thumbnail"
      }
     ],
     "addresses": [
      {
       "type": "work",
       "streetAddress": "100 Universal City Plaza",
       "locality": "Hollywood",
       "region": "CA",
       "postalCode": "91608",
       "country": "USA",
       "formatted": "100 Universal City Plaza\nHollywood, CA 91608 USA",
       "primary": true
      },
      {
       "type": "home",
       "streetAddress": "456 Hollywood Blvd",
       "locality": "Hollywood",
       "region": "CA",
       "postalCode": "91608",
       "country": "USA",
       "formatted": "456 Hollywood Blvd\nHollywood, CA 91608 USA"
      }
     ],
     "groups": [
      {
       "value": "e9e30dba-f08f-4109-8486-d5c6a331660a",
       "$ref": "https://example.com/v2/Groups/e9e30dba-f08f-4109-8486-d5c6a331660a",
       "display": "Tour Guides"
      },
      {
       "value": "fc348aa8-3835-40eb-a20b-c726e15c55b5",
       "$ref": "https://example.com/v2/Groups/fc348aa8-3835-40eb-a20b-c726e15c55b5",
       "display": "Employees"
      },
      {
       "value": "71ddacd2-a8e7-49b8-a5db-ae50d0a5bfd7",
       "$ref": "https://example.com/v2/Groups/71ddacd2-a8e7-49b8-a5db-ae50d0a5bfd7",
       "display": "US Employees"
      }
     ],
     "x509Certificates": [
      {
       "value": "MIIDQzCCAqygAwIBAgICEAAwDQYJKoZIhvcNAQEFBQAwTjELMAkGA1UEBhMCVVMx"
      }
     ],
     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
      "employeeNumber": "701984",
      "costCenter": "4130",
      "organization": "Universal Studios",
      "division": "Theme Park",
      "department": "Tour Operations",
      "manager": {
       "value": "26118915-6090-4610-87e4-49d8ca9f808d",
       "$ref": "../Users/26118915-6090-4610-87e4-49d8ca9f808d",
       "displayName": "John Smith"
      }
     },
     "meta": {
      "resourceType": "User",
      "created": "2010-01-23T04:56:22Z",
      "lastModified": "2011-05-13T04:42:34Z",
      "version": "W/\"3694e05e9dff591\"",
      "location": "https://example.com/v2/Users/2819c223-7f76-453a-919d-413861904646"
     }
    }
   },
   "error-not-found": {
    "summary": "An id that belongs to nothing",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "404",
     "detail": "User \"00919288221112222\" does not exist (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "error-version": {
    "summary": "A version that is no longer the current one",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "412",
     "detail": "The resource is no longer at version W/\"2\" (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "okta-replace-user": {
    "summary": "Okta updates a profile: it sends back what GET returned, with its changes",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:User"
     ],
     "id": "2819c223-7f76-453a-919d-413861904646",
     "externalId": "00ujl29u0le5T6Aj10h7",
     "userName": "test.user@okta.local",
     "name": {
      "givenName": "Another",
      "familyName": "User"
     },
     "displayName": "Another User",
     "locale": "en-US",
     "active": true,
     "emails": [
      {
       "primary": true,
       "value": "test.user@okta.local",
       "type": "work"
      }
     ],
     "groups": [],
     "meta": {
      "resourceType": "User",
      "created": "2026-03-14T09:26:53.589Z",
      "lastModified": "2026-03-14T09:26:53.589Z",
      "version": "W/\"1\"",
      "location": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/Users/2819c223-7f76-453a-919d-413861904646"
     }
    }
   },
   "okta-deactivate-user": {
    "summary": "Okta deactivates a person",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "replace",
       "value": {
        "active": false
       }
      }
     ]
    }
   },
   "entra-disable-user": {
    "summary": "Microsoft Entra disables a user: a capitalised op and a boolean as text",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "Replace",
       "path": "active",
       "value": "False"
      }
     ]
    }
   },
   "entra-update-user": {
    "summary": "Microsoft Entra updates several attributes",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "Replace",
       "path": "emails[type eq \"work\"].value",
       "value": "updatedEmail@microsoft.com"
      },
      {
       "op": "Replace",
       "path": "name.familyName",
       "value": "updatedFamilyName"
      },
      {
       "op": "Add",
       "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
       "value": "Sales"
      },
      {
       "op": "Add",
       "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
       "value": "26118915-6090-4610-87e4-49d8ca9f808d"
      }
     ]
    }
   },
   "entra-flagged-update-user": {
    "summary": "Microsoft Entra with the flag aadOptscim062020: no path, and keys that are paths",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "replace",
       "value": {
        "displayName": "Bjfe",
        "name.givenName": "Kylynn",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "12345"
       }
      }
     ]
    }
   },
   "rfc7644-3.4.3-search-request": {
    "summary": "The search of RFC 7644 §3.4.3",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:SearchRequest"
     ],
     "attributes": [
      "displayName",
      "userName"
     ],
     "filter": "displayName sw \"smith\"",
     "startIndex": 1,
     "count": 10
    }
   },
   "entra-lookup-group": {
    "summary": "Microsoft Entra looks a group up by displayName and leaves the members out",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:ListResponse"
     ],
     "totalResults": 1,
     "itemsPerPage": 1,
     "startIndex": 1,
     "Resources": [
      {
       "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:Group"
       ],
       "id": "8c601452cc934a9ebef9",
       "externalId": "0db508eb-91e2-46e4-809c-30dcbda0c685",
       "displayName": "displayName",
       "meta": {
        "resourceType": "Group",
        "created": "2018-03-27T22:02:32Z",
        "lastModified": "2018-03-27T22:02:32Z",
        "location": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/Groups/8c601452cc934a9ebef9",
        "version": "W/\"1\""
       }
      }
     ]
    }
   },
   "okta-create-group": {
    "summary": "Okta pushes a group; its members follow",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:Group"
     ],
     "displayName": "Test SCIMv2",
     "members": []
    }
   },
   "entra-create-group": {
    "summary": "Microsoft Entra creates a group, under a second schema URN of its own",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:Group",
      "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"
     ],
     "externalId": "8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159",
     "displayName": "displayName",
     "meta": {
      "resourceType": "Group"
     }
    }
   },
   "rfc7643-8.4-group": {
    "summary": "The group of RFC 7643 §8.4",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:Group"
     ],
     "id": "e9e30dba-f08f-4109-8486-d5c6a331660a",
     "displayName": "Tour Guides",
     "members": [
      {
       "value": "2819c223-7f76-453a-919d-413861904646",
       "$ref": "https://example.com/v2/Users/2819c223-7f76-453a-919d-413861904646",
       "display": "Babs Jensen"
      },
      {
       "value": "902c246b-6245-4190-8e05-00816be7344a",
       "$ref": "https://example.com/v2/Users/902c246b-6245-4190-8e05-00816be7344a",
       "display": "Mandy Pepperidge"
      }
     ],
     "meta": {
      "resourceType": "Group",
      "created": "2010-01-23T04:56:22Z",
      "lastModified": "2011-05-13T04:42:34Z",
      "version": "W/\"3694e05e9dff592\"",
      "location": "https://example.com/v2/Groups/e9e30dba-f08f-4109-8486-d5c6a331660a"
     }
    }
   },
   "okta-replace-group": {
    "summary": "An app made with the App Integration Wizard replaces the whole group",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:Group"
     ],
     "id": "abf4dd94-a4c0-4f67-89c9-76b03340cb9b",
     "displayName": "Test SCIMv2",
     "members": [
      {
       "value": "2819c223-7f76-453a-919d-413861904646",
       "display": "test.user@okta.local"
      }
     ]
    }
   },
   "okta-rename-group": {
    "summary": "Okta renames a group, and repeats its id in the value",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "replace",
       "value": {
        "id": "abf4dd94-a4c0-4f67-89c9-76b03340cb9b",
        "displayName": "Test SCIMv2 renamed"
       }
      }
     ]
    }
   },
   "okta-change-members": {
    "summary": "Okta lets one person leave a group and another join it",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "remove",
       "path": "members[value eq \"2819c223-7f76-453a-919d-413861904646\"]"
      },
      {
       "op": "add",
       "path": "members",
       "value": [
        {
         "value": "902c246b-6245-4190-8e05-00816be7344a",
         "display": "test.user2@okta.local"
        }
       ]
      }
     ]
    }
   },
   "okta-push-now": {
    "summary": "Okta pushes all members of a group at once",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "replace",
       "path": "members",
       "value": [
        {
         "value": "2819c223-7f76-453a-919d-413861904646",
         "display": "test.user@okta.local"
        }
       ]
      }
     ]
    }
   },
   "okta-push-now-empty": {
    "summary": "Okta pushes a group that has no members",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "replace",
       "path": "members",
       "value": []
      }
     ]
    }
   },
   "entra-add-members": {
    "summary": "Microsoft Entra adds a member",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "Add",
       "path": "members",
       "value": [
        {
         "$ref": null,
         "value": "2819c223-7f76-453a-919d-413861904646"
        }
       ]
      }
     ]
    }
   },
   "entra-remove-members": {
    "summary": "Microsoft Entra removes a member by a list of values, where the standard has a filter",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:PatchOp"
     ],
     "Operations": [
      {
       "op": "Remove",
       "path": "members",
       "value": [
        {
         "$ref": null,
         "value": "2819c223-7f76-453a-919d-413861904646"
        }
       ]
      }
     ]
    }
   },
   "metacompliance-search-groups": {
    "summary": "Look a group up without its members",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:SearchRequest"
     ],
     "excludedAttributes": [
      "members"
     ],
     "filter": "displayName eq \"Tour Guides\""
    }
   },
   "rfc7644-3.4.3-search-response": {
    "summary": "The answer of RFC 7644 §3.4.3: users and groups together",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:ListResponse"
     ],
     "totalResults": 2,
     "itemsPerPage": 2,
     "startIndex": 1,
     "Resources": [
      {
       "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:User"
       ],
       "id": "2819c223-7f76-453a-919d-413861904646",
       "userName": "jsmith",
       "displayName": "Smith, James"
      },
      {
       "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:Group"
       ],
       "id": "c8596b90-7539-4f20968d1908",
       "displayName": "Smith Family"
      }
     ]
    }
   },
   "rfc7644-3.7.2-bulk-request": {
    "summary": "The request of RFC 7644 §3.7.2, with what MetaCompliance needs of a user: a group whose member is created in the same request",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:BulkRequest"
     ],
     "failOnErrors": 1,
     "Operations": [
      {
       "method": "POST",
       "path": "/Users",
       "bulkId": "qwerty",
       "data": {
        "schemas": [
         "urn:ietf:params:scim:schemas:core:2.0:User"
        ],
        "userName": "Alice",
        "name": {
         "givenName": "Alice",
         "familyName": "Smith"
        },
        "emails": [
         {
          "value": "alice@example.com"
         }
        ]
       }
      },
      {
       "method": "POST",
       "path": "/Groups",
       "bulkId": "ytrewq",
       "data": {
        "schemas": [
         "urn:ietf:params:scim:schemas:core:2.0:Group"
        ],
        "displayName": "Tour Guides",
        "members": [
         {
          "type": "User",
          "value": "bulkId:qwerty"
         }
        ]
       }
      }
     ]
    }
   },
   "rfc7644-3.7.2-bulk-response": {
    "summary": "The answer of RFC 7644 §3.7.2",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:BulkResponse"
     ],
     "Operations": [
      {
       "location": "https://example.com/v2/Users/92b725cd-9465-4e7d-8c16-01f8e146b87a",
       "method": "POST",
       "bulkId": "qwerty",
       "version": "W/\"4weymrEsh5O6cAEK\"",
       "status": "201"
      },
      {
       "location": "https://example.com/v2/Groups/e9e30dba-f08f-4109-8486-d5c6a331660a",
       "method": "POST",
       "bulkId": "ytrewq",
       "version": "W/\"lha5bbazU3fNvfe5\"",
       "status": "201"
      }
     ]
    }
   },
   "rfc7644-3.7.3-bulk-errors": {
    "summary": "An operation that failed, as in RFC 7644 §3.7.3",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:BulkResponse"
     ],
     "Operations": [
      {
       "method": "POST",
       "bulkId": "qwerty",
       "status": "409",
       "response": {
        "schemas": [
         "urn:ietf:params:scim:api:messages:2.0:Error"
        ],
        "scimType": "uniqueness",
        "detail": "userName \"Alice\" is taken",
        "status": "409"
       }
      },
      {
       "location": "https://example.com/v2/Users/b7c14771-226c-4d05-8860-134711653041",
       "method": "PUT",
       "status": "412",
       "response": {
        "schemas": [
         "urn:ietf:params:scim:api:messages:2.0:Error"
        ],
        "detail": "The resource is no longer at the version named in If-Match",
        "status": "412"
       }
      }
     ]
    }
   },
   "error-me": {
    "summary": "Me",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "501",
     "detail": "The API token stands for a company, not for a person (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "metacompliance-service-provider-config": {
    "summary": "What MetaCompliance supports",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"
     ],
     "documentationUri": "https://support.metacompliance.com",
     "patch": {
      "supported": true
     },
     "bulk": {
      "supported": true,
      "maxOperations": 1000,
      "maxPayloadSize": 4194304
     },
     "filter": {
      "supported": true,
      "maxResults": 1000
     },
     "changePassword": {
      "supported": false
     },
     "sort": {
      "supported": true
     },
     "etag": {
      "supported": true
     },
     "pagination": {
      "cursor": true,
      "index": true,
      "defaultPaginationMethod": "index",
      "defaultPageSize": 100,
      "maxPageSize": 1000
     },
     "authenticationSchemes": [
      {
       "type": "oauthbearertoken",
       "name": "API token",
       "description": "The API token of the company, after the word Bearer or alone",
       "specUri": "https://www.rfc-editor.org/info/rfc6750",
       "primary": true
      }
     ],
     "meta": {
      "resourceType": "ServiceProviderConfig",
      "location": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/ServiceProviderConfig"
     }
    }
   },
   "error-discovery-filter": {
    "summary": "A filter where the service describes itself",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:Error"
     ],
     "status": "403",
     "detail": "Schemas cannot be filtered (Request-Id 01JNW3K2V6Y8Q4T5Z7B9D0F1G2)"
    }
   },
   "metacompliance-resource-types": {
    "summary": "Both resource types",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:ListResponse"
     ],
     "totalResults": 2,
     "itemsPerPage": 2,
     "startIndex": 1,
     "Resources": [
      {
       "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:ResourceType"
       ],
       "id": "User",
       "name": "User",
       "endpoint": "/Users",
       "description": "User Account",
       "schema": "urn:ietf:params:scim:schemas:core:2.0:User",
       "schemaExtensions": [
        {
         "schema": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
         "required": false
        }
       ],
       "meta": {
        "location": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/ResourceTypes/User",
        "resourceType": "ResourceType"
       }
      },
      {
       "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:ResourceType"
       ],
       "id": "Group",
       "name": "Group",
       "endpoint": "/Groups",
       "description": "Group",
       "schema": "urn:ietf:params:scim:schemas:core:2.0:Group",
       "meta": {
        "location": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/ResourceTypes/Group",
        "resourceType": "ResourceType"
       }
      }
     ]
    }
   },
   "rfc7643-8.6-resource-type-user": {
    "summary": "The User resource type of RFC 7643 §8.6; MetaCompliance does not require the extension",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:ResourceType"
     ],
     "id": "User",
     "name": "User",
     "endpoint": "/Users",
     "description": "User Account",
     "schema": "urn:ietf:params:scim:schemas:core:2.0:User",
     "schemaExtensions": [
      {
       "schema": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
       "required": false
      }
     ],
     "meta": {
      "location": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/ResourceTypes/User",
      "resourceType": "ResourceType"
     }
    }
   },
   "metacompliance-schemas": {
    "summary": "The list of schemas, cut to one",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:api:messages:2.0:ListResponse"
     ],
     "totalResults": 1,
     "itemsPerPage": 1,
     "startIndex": 1,
     "Resources": [
      {
       "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:Schema"
       ],
       "id": "urn:ietf:params:scim:schemas:core:2.0:Group",
       "name": "Group",
       "description": "A set of users",
       "attributes": [
        {
         "name": "displayName",
         "type": "string",
         "multiValued": false,
         "description": "Name of the group.",
         "required": true,
         "caseExact": false,
         "mutability": "readWrite",
         "returned": "default",
         "uniqueness": "server"
        },
        {
         "name": "members",
         "type": "complex",
         "multiValued": true,
         "description": "Users who belong to the group.",
         "required": false,
         "caseExact": false,
         "mutability": "readWrite",
         "returned": "default",
         "uniqueness": "none",
         "subAttributes": [
          {
           "name": "value",
           "type": "string",
           "multiValued": false,
           "description": "The id of the user.",
           "required": false,
           "caseExact": false,
           "mutability": "immutable",
           "returned": "default",
           "uniqueness": "none"
          },
          {
           "name": "$ref",
           "type": "reference",
           "multiValued": false,
           "description": "Address of the user.",
           "required": false,
           "caseExact": false,
           "mutability": "immutable",
           "returned": "default",
           "uniqueness": "none",
           "referenceTypes": [
            "User"
           ]
          },
          {
           "name": "type",
           "type": "string",
           "multiValued": false,
           "description": "Kind of member.",
           "required": false,
           "caseExact": false,
           "mutability": "immutable",
           "returned": "default",
           "uniqueness": "none",
           "canonicalValues": [
            "User"
           ]
          },
          {
           "name": "display",
           "type": "string",
           "multiValued": false,
           "description": "The user's displayName.",
           "required": false,
           "caseExact": false,
           "mutability": "readOnly",
           "returned": "default",
           "uniqueness": "none"
          }
         ]
        }
       ],
       "meta": {
        "resourceType": "Schema",
        "location": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group"
       }
      }
     ]
    }
   },
   "rfc7643-8.7.1-schema-group": {
    "summary": "The Group schema of RFC 7643 §8.7.1, as MetaCompliance tightens it",
    "value": {
     "schemas": [
      "urn:ietf:params:scim:schemas:core:2.0:Schema"
     ],
     "id": "urn:ietf:params:scim:schemas:core:2.0:Group",
     "name": "Group",
     "description": "A set of users",
     "attributes": [
      {
       "name": "displayName",
       "type": "string",
       "multiValued": false,
       "description": "Name of the group.",
       "required": true,
       "caseExact": false,
       "mutability": "readWrite",
       "returned": "default",
       "uniqueness": "server"
      },
      {
       "name": "members",
       "type": "complex",
       "multiValued": true,
       "description": "Users who belong to the group.",
       "required": false,
       "caseExact": false,
       "mutability": "readWrite",
       "returned": "default",
       "uniqueness": "none",
       "subAttributes": [
        {
         "name": "value",
         "type": "string",
         "multiValued": false,
         "description": "The id of the user.",
         "required": false,
         "caseExact": false,
         "mutability": "immutable",
         "returned": "default",
         "uniqueness": "none"
        },
        {
         "name": "$ref",
         "type": "reference",
         "multiValued": false,
         "description": "Address of the user.",
         "required": false,
         "caseExact": false,
         "mutability": "immutable",
         "returned": "default",
         "uniqueness": "none",
         "referenceTypes": [
          "User"
         ]
        },
        {
         "name": "type",
         "type": "string",
         "multiValued": false,
         "description": "Kind of member.",
         "required": false,
         "caseExact": false,
         "mutability": "immutable",
         "returned": "default",
         "uniqueness": "none",
         "canonicalValues": [
          "User"
         ]
        },
        {
         "name": "display",
         "type": "string",
         "multiValued": false,
         "description": "The user's displayName.",
         "required": false,
         "caseExact": false,
         "mutability": "readOnly",
         "returned": "default",
         "uniqueness": "none"
        }
       ]
      }
     ],
     "meta": {
      "resourceType": "Schema",
      "location": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group"
     }
    }
   }
  },
  "responses": {
   "BadRequest": {
    "description": "The request breaks a rule; detail names the attribute and the rule. RFC 7644 §3.12.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-missing-attributes": {
        "$ref": "#/components/examples/error-missing-attributes"
       },
       "error-invalid-filter": {
        "$ref": "#/components/examples/error-invalid-filter"
       },
       "error-mutability": {
        "$ref": "#/components/examples/error-mutability"
       },
       "error-no-target": {
        "$ref": "#/components/examples/error-no-target"
       }
      }
     }
    }
   },
   "Unauthorized": {
    "description": "The token is missing, malformed, unknown, revoked, expired, or of another company or region. detail begins \"Invalid Credentials\".",
    "headers": {
     "WWW-Authenticate": {
      "$ref": "#/components/headers/WWW-Authenticate"
     },
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-invalid-credentials": {
        "$ref": "#/components/examples/error-invalid-credentials"
       },
       "error-foreign-region": {
        "$ref": "#/components/examples/error-foreign-region"
       }
      }
     }
    }
   },
   "Forbidden": {
    "description": "The company is suspended.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-suspended": {
        "$ref": "#/components/examples/error-suspended"
       }
      }
     }
    }
   },
   "TooManyRequests": {
    "description": "The company sends more requests than its quota allows.",
    "headers": {
     "Retry-After": {
      "$ref": "#/components/headers/Retry-After"
     },
     "RateLimit": {
      "$ref": "#/components/headers/RateLimit"
     },
     "RateLimit-Policy": {
      "$ref": "#/components/headers/RateLimit-Policy"
     },
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-too-many-requests": {
        "$ref": "#/components/examples/error-too-many-requests"
       }
      }
     }
    }
   },
   "InternalServerError": {
    "description": "Something broke in the service. Its log names the cause under the Request-Id.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-internal": {
        "$ref": "#/components/examples/error-internal"
       }
      }
     }
    }
   },
   "ServiceUnavailable": {
    "description": "The service cannot answer now. The same request may be sent again.",
    "headers": {
     "Retry-After": {
      "$ref": "#/components/headers/Retry-After"
     },
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-unavailable": {
        "$ref": "#/components/examples/error-unavailable"
       }
      }
     }
    }
   },
   "Conflict": {
    "description": "Another resource of the company has the userName or displayName already, perhaps in other letter case, perhaps an inactive one.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-uniqueness": {
        "$ref": "#/components/examples/error-uniqueness"
       }
      }
     }
    }
   },
   "TooLarge": {
    "description": "The body has more than 4 MiB, or a bulk request more than 1,000 operations.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-too-large": {
        "$ref": "#/components/examples/error-too-large"
       }
      }
     }
    }
   },
   "UnsupportedMediaType": {
    "description": "The body is neither application/scim+json nor application/json.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-media-type": {
        "$ref": "#/components/examples/error-media-type"
       }
      }
     }
    }
   },
   "NotModified": {
    "description": "The resource still has a version named in If-None-Match. There is no body.",
    "headers": {
     "ETag": {
      "$ref": "#/components/headers/ETag"
     },
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    }
   },
   "NotFound": {
    "description": "There is no such resource.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-not-found": {
        "$ref": "#/components/examples/error-not-found"
       }
      }
     }
    }
   },
   "PreconditionFailed": {
    "description": "The resource has none of the versions named in If-Match, or one of those named in the If-None-Match of a change.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-version": {
        "$ref": "#/components/examples/error-version"
       }
      }
     }
    }
   },
   "NoContent": {
    "description": "Done. There is no body.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    }
   },
   "MeNotImplemented": {
    "description": "A token stands for a company, so there is nobody whom \"me\" could mean. RFC 7644 §3.11.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-me": {
        "$ref": "#/components/examples/error-me"
       }
      }
     }
    }
   },
   "DiscoveryForbidden": {
    "description": "The company is suspended, or the request has a filter, which RFC 7644 §4 forbids here.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/scim+json": {
      "schema": {
       "$ref": "#/components/schemas/Error"
      },
      "examples": {
       "error-discovery-filter": {
        "$ref": "#/components/examples/error-discovery-filter"
       }
      }
     }
    }
   }
  }
 }
};

/** The OpenAPI document in one piece: every reference in it is local. */
export const document = bundled as OpenApiDocument;
