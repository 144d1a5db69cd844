// Generated from openapi/admin.yaml by `pnpm generate`. Do not edit.

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
  "title": "MetaCompliance SCIM administration",
  "version": "0.1.0",
  "summary": "The companies of a region, their API tokens, and what was done with them.",
  "description": "The operators' side of a region. It is served on a listener of its own, which SCIM's API tokens never open; the admin\nsecrets that open it never open SCIM.\n\n- Bodies are `application/json`. Errors are problem details (RFC 9457), and every answer has a `Request-Id`.\n- HEAD is answered as GET without the body. A method that is not listed is answered by 405 with `Allow`, a path that is\n  not listed by 404. A trailing slash and the letter case of the company key do not matter.\n- A query parameter or a property that is not listed is refused: a misspelt one would otherwise change the question.\n- An admin secret has a name and a role. A viewer may read; an operator may do everything. What an operation needs stands\n  with its `security`. Every attempt to change something is kept in the audit under the name of the secret.\n- Lists come in pages. `nextCursor` of a page is the `cursor` of the next; the last page has none.\n",
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
   "url": "https://{adminHost}/admin/v1",
   "x-internal": true,
   "description": "Production. The admin listener of a region. On its own machine it is http://127.0.0.1:8081/admin/v1 unless configured otherwise.",
   "variables": {
    "adminHost": {
     "description": "Where the operators' network reaches the admin listener.",
     "default": "admin.ire.scim.metacompliance.com"
    }
   }
  }
 ],
 "security": [
  {
   "adminSecret": [
    "viewer"
   ]
  }
 ],
 "tags": [
  {
   "name": "Companies",
   "description": "Whom the region serves."
  },
  {
   "name": "Tokens",
   "description": "The API tokens with which an identity provider comes."
  },
  {
   "name": "Provisioning log",
   "description": "What was changed in a company, and what was refused."
  },
  {
   "name": "Administration",
   "description": "Who administers the region, and what was done."
  }
 ],
 "paths": {
  "/companies": {
   "get": {
    "operationId": "listCompanies",
    "tags": [
     "Companies"
    ],
    "summary": "List companies",
    "description": "The companies of the region in the order in which they were made, without those that are gone.",
    "parameters": [
     {
      "$ref": "#/components/parameters/state"
     },
     {
      "$ref": "#/components/parameters/cursor"
     },
     {
      "$ref": "#/components/parameters/count"
     }
    ],
    "responses": {
     "200": {
      "description": "A page of companies.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/CompanyList"
        },
        "examples": {
         "company-list": {
          "$ref": "#/components/examples/company-list"
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
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "post": {
    "operationId": "createCompany",
    "tags": [
     "Companies"
    ],
    "summary": "Create a company",
    "description": "Creates a company under a new key, with its first API token. The token is shown in this answer and never again.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/CompanyInput"
       },
       "examples": {
        "company-input": {
         "$ref": "#/components/examples/company-input"
        }
       }
      }
     }
    },
    "responses": {
     "201": {
      "description": "The company, and its token.",
      "headers": {
       "Location": {
        "$ref": "#/components/headers/Location"
       },
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/NewCompany"
        },
        "examples": {
         "new-company": {
          "$ref": "#/components/examples/new-company"
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
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/companies/{companyKey}": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    }
   ],
   "get": {
    "operationId": "getCompany",
    "tags": [
     "Companies"
    ],
    "summary": "Show a company",
    "description": "A company by its key. One that was deleted is shown too, as long as anybody may ask whether its rows are gone. Of one that lives the answer has its brake, and what of its requests is ignored.",
    "responses": {
     "200": {
      "description": "The company.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/CompanyDetails"
        },
        "examples": {
         "company-details": {
          "$ref": "#/components/examples/company-details"
         },
         "deleted-company": {
          "$ref": "#/components/examples/deleted-company"
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
     "404": {
      "$ref": "#/components/responses/NotFound"
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
    "operationId": "renameCompany",
    "tags": [
     "Companies"
    ],
    "summary": "Rename a company",
    "description": "Gives a company another name. Its key and its address stay.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/CompanyName"
       },
       "examples": {
        "company-name": {
         "$ref": "#/components/examples/company-name"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "The company as it is now.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Company"
        },
        "examples": {
         "company": {
          "$ref": "#/components/examples/company"
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
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
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
    "operationId": "deleteCompany",
    "tags": [
     "Companies"
    ],
    "summary": "Delete a company",
    "description": "Ends all its API tokens at once: from this answer on, every SCIM request is answered by 401. Its rows are removed in the background; show the company to see whether they are gone. The key is never given again. Deleting it again changes nothing.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "responses": {
     "202": {
      "description": "The company, which is dead.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Company"
        },
        "examples": {
         "deleting-company": {
          "$ref": "#/components/examples/deleting-company"
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
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/companies/{companyKey}/suspension": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    }
   ],
   "put": {
    "operationId": "suspendCompany",
    "tags": [
     "Companies"
    ],
    "summary": "Suspend a company",
    "description": "Has every SCIM request of the company answered by 403. Its data and tokens are kept.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "responses": {
     "200": {
      "description": "The company as it is now.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Company"
        },
        "examples": {
         "company": {
          "$ref": "#/components/examples/company"
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
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   },
   "delete": {
    "operationId": "resumeCompany",
    "tags": [
     "Companies"
    ],
    "summary": "Resume a company",
    "description": "Ends the suspension.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "responses": {
     "200": {
      "description": "The company as it is now.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Company"
        },
        "examples": {
         "company": {
          "$ref": "#/components/examples/company"
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
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/companies/{companyKey}/brake": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    }
   ],
   "get": {
    "operationId": "getBrake",
    "tags": [
     "Companies"
    ],
    "summary": "Show the brake",
    "description": "What happens when the company loses many users at once, and whether it has.",
    "responses": {
     "200": {
      "description": "The brake.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Brake"
        },
        "examples": {
         "brake": {
          "$ref": "#/components/examples/brake"
         },
         "tripped-brake": {
          "$ref": "#/components/examples/tripped-brake"
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
     "404": {
      "$ref": "#/components/responses/NotFound"
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
    "operationId": "setBrake",
    "tags": [
     "Companies"
    ],
    "summary": "Set the brake",
    "description": "Has the brake hold when it is tripped, or only tell. One that is tripped already does so from the next request on.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/BrakeInput"
       },
       "examples": {
        "brake-input": {
         "$ref": "#/components/examples/brake-input"
        }
       }
      }
     }
    },
    "responses": {
     "200": {
      "description": "The brake as it is now.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Brake"
        },
        "examples": {
         "brake": {
          "$ref": "#/components/examples/brake"
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
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
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
  "/companies/{companyKey}/brake-release": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    }
   ],
   "post": {
    "operationId": "releaseBrake",
    "tags": [
     "Companies"
    ],
    "summary": "Release the brake",
    "description": "Lets go on what a tripped brake holds - the losses are meant, and count no more. Whether it holds the next time stays as it is.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "responses": {
     "200": {
      "description": "The brake as it is now.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Brake"
        },
        "examples": {
         "brake": {
          "$ref": "#/components/examples/brake"
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
      "$ref": "#/components/responses/NotTripped"
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
  "/companies/{companyKey}/connection-settings/{provider}": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    },
    {
     "$ref": "#/components/parameters/provider"
    }
   ],
   "get": {
    "operationId": "getConnectionSettings",
    "tags": [
     "Companies"
    ],
    "summary": "Connection settings",
    "description": "What to enter in the form of an identity provider, field by field, ready to paste. No token is among them - a token is shown only when it is made.",
    "responses": {
     "200": {
      "description": "The fields of the form.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/ConnectionSettings"
        },
        "examples": {
         "connection-settings-okta": {
          "$ref": "#/components/examples/connection-settings-okta"
         },
         "connection-settings-entra": {
          "$ref": "#/components/examples/connection-settings-entra"
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
     "404": {
      "$ref": "#/components/responses/NotFound"
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
  "/companies/{companyKey}/tokens": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    }
   ],
   "get": {
    "operationId": "listTokens",
    "tags": [
     "Tokens"
    ],
    "summary": "List tokens",
    "description": "Every API token that the company ever had, in the order in which they were issued.",
    "responses": {
     "200": {
      "description": "The tokens, without what opens anything.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/TokenList"
        },
        "examples": {
         "token-list": {
          "$ref": "#/components/examples/token-list"
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
     "404": {
      "$ref": "#/components/responses/NotFound"
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
    "operationId": "issueToken",
    "tags": [
     "Tokens"
    ],
    "summary": "Issue a token",
    "description": "Issues one more API token, which works at once. A company has at most two live tokens. The token is shown in this answer and never again.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/TokenInput"
       },
       "examples": {
        "token-input": {
         "$ref": "#/components/examples/token-input"
        }
       }
      }
     }
    },
    "responses": {
     "201": {
      "description": "The token.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/NewToken"
        },
        "examples": {
         "new-token": {
          "$ref": "#/components/examples/new-token"
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
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
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
  "/companies/{companyKey}/tokens/{id}": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    },
    {
     "$ref": "#/components/parameters/id"
    }
   ],
   "delete": {
    "operationId": "revokeToken",
    "tags": [
     "Tokens"
    ],
    "summary": "Revoke a token",
    "description": "Ends a token at once: the next request that brings it is refused.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "responses": {
     "200": {
      "description": "The token as it is now.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Token"
        },
        "examples": {
         "token": {
          "$ref": "#/components/examples/token"
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
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/companies/{companyKey}/token-refresh": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    }
   ],
   "post": {
    "operationId": "refreshToken",
    "tags": [
     "Tokens"
    ],
    "summary": "Refresh the token",
    "description": "Issues a new API token, which works at once; the one before it works for seven more days. For these seven days the company's token cannot be refreshed again.",
    "security": [
     {
      "adminSecret": [
       "operator"
      ]
     }
    ],
    "requestBody": {
     "required": true,
     "content": {
      "application/json": {
       "schema": {
        "$ref": "#/components/schemas/RefreshInput"
       },
       "examples": {
        "refresh-input": {
         "$ref": "#/components/examples/refresh-input"
        }
       }
      }
     }
    },
    "responses": {
     "201": {
      "description": "The new token.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/NewToken"
        },
        "examples": {
         "refreshed-token": {
          "$ref": "#/components/examples/refreshed-token"
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
     "413": {
      "$ref": "#/components/responses/TooLarge"
     },
     "415": {
      "$ref": "#/components/responses/UnsupportedMediaType"
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
  "/companies/{companyKey}/log": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    }
   ],
   "get": {
    "operationId": "listLog",
    "tags": [
     "Provisioning log"
    ],
    "summary": "Read the provisioning log",
    "description": "What was changed in the company and what was refused, the latest first. Values are not kept, only the names of the attributes that changed.",
    "parameters": [
     {
      "$ref": "#/components/parameters/user"
     },
     {
      "$ref": "#/components/parameters/outcome"
     },
     {
      "$ref": "#/components/parameters/from"
     },
     {
      "$ref": "#/components/parameters/to"
     },
     {
      "$ref": "#/components/parameters/client"
     },
     {
      "$ref": "#/components/parameters/requestId"
     },
     {
      "$ref": "#/components/parameters/cursor"
     },
     {
      "$ref": "#/components/parameters/count"
     }
    ],
    "responses": {
     "200": {
      "description": "A page of the log.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/LogPage"
        },
        "examples": {
         "log-page": {
          "$ref": "#/components/examples/log-page"
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
     "404": {
      "$ref": "#/components/responses/NotFound"
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
  "/companies/{companyKey}/log/export": {
   "parameters": [
    {
     "$ref": "#/components/parameters/companyKey"
    }
   ],
   "get": {
    "operationId": "exportLog",
    "tags": [
     "Provisioning log"
    ],
    "summary": "Export the provisioning log",
    "description": "The log as a file, the earliest first.",
    "parameters": [
     {
      "$ref": "#/components/parameters/user"
     },
     {
      "$ref": "#/components/parameters/outcome"
     },
     {
      "$ref": "#/components/parameters/from"
     },
     {
      "$ref": "#/components/parameters/to"
     },
     {
      "$ref": "#/components/parameters/client"
     },
     {
      "$ref": "#/components/parameters/requestId"
     },
     {
      "$ref": "#/components/parameters/format"
     }
    ],
    "responses": {
     "200": {
      "description": "The file.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/jsonl": {
        "schema": {
         "type": "string",
         "maxLength": 1073741824,
         "description": "A LogEntry a line."
        }
       },
       "text/csv": {
        "schema": {
         "type": "string",
         "maxLength": 1073741824,
         "description": "A header line, then a row an entry. A text that a spreadsheet would take for a formula begins with an apostrophe."
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
     "404": {
      "$ref": "#/components/responses/NotFound"
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
  "/admin-secrets": {
   "get": {
    "operationId": "listAdminSecrets",
    "tags": [
     "Administration"
    ],
    "summary": "List admin secrets",
    "description": "The names that may administer the region. Secrets are made and revoked on the command line only.",
    "responses": {
     "200": {
      "description": "The admin secrets, without what opens anything.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/AdminSecretList"
        },
        "examples": {
         "admin-secret-list": {
          "$ref": "#/components/examples/admin-secret-list"
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
     "500": {
      "$ref": "#/components/responses/InternalServerError"
     },
     "503": {
      "$ref": "#/components/responses/ServiceUnavailable"
     }
    }
   }
  },
  "/audit": {
   "get": {
    "operationId": "listAudit",
    "tags": [
     "Administration"
    ],
    "summary": "Read the audit",
    "description": "What was done and attempted in the administration of the region, the latest first.",
    "parameters": [
     {
      "$ref": "#/components/parameters/company"
     },
     {
      "$ref": "#/components/parameters/actor"
     },
     {
      "$ref": "#/components/parameters/from"
     },
     {
      "$ref": "#/components/parameters/to"
     },
     {
      "$ref": "#/components/parameters/cursor"
     },
     {
      "$ref": "#/components/parameters/count"
     }
    ],
    "responses": {
     "200": {
      "description": "A page of the audit.",
      "headers": {
       "Request-Id": {
        "$ref": "#/components/headers/Request-Id"
       }
      },
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/AuditPage"
        },
        "examples": {
         "audit-page": {
          "$ref": "#/components/examples/audit-page"
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
   "adminSecret": {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "admin secret",
    "description": "An admin secret after the word Bearer. The names in `security` are the roles of which one is needed; an operator may do what a viewer may."
   }
  },
  "parameters": {
   "state": {
    "name": "state",
    "in": "query",
    "description": "Only companies in this state; all of them unless said otherwise.",
    "schema": {
     "type": "string",
     "enum": [
      "active",
      "suspended",
      "deleting"
     ]
    },
    "example": "suspended"
   },
   "cursor": {
    "name": "cursor",
    "in": "query",
    "description": "The nextCursor of a page that was answered before; without it, the first page. The other parameters stay as they were.",
    "schema": {
     "type": "string",
     "maxLength": 4096
    }
   },
   "count": {
    "name": "count",
    "in": "query",
    "description": "How many items to return at most; 100 unless said otherwise.",
    "schema": {
     "type": "integer",
     "format": "int32",
     "minimum": 1,
     "maximum": 1000
    },
    "example": 100
   },
   "companyKey": {
    "name": "companyKey",
    "in": "path",
    "required": true,
    "description": "The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.",
    "schema": {
     "type": "string"
    },
    "example": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77"
   },
   "provider": {
    "name": "provider",
    "in": "path",
    "required": true,
    "description": "The identity provider whose form is to be filled in.",
    "schema": {
     "type": "string",
     "enum": [
      "okta",
      "entra"
     ]
    },
    "example": "okta"
   },
   "id": {
    "name": "id",
    "in": "path",
    "required": true,
    "description": "The `id` of the token, or as much of its beginning as tells it from the company's other live tokens.",
    "schema": {
     "type": "string"
    },
    "example": "3f9a1c07b2d4"
   },
   "user": {
    "name": "user",
    "in": "query",
    "description": "Only requests about this user - a userName in any letter case, or the id of a resource.",
    "schema": {
     "type": "string",
     "maxLength": 512
    },
    "example": "bjensen@example.com"
   },
   "outcome": {
    "name": "outcome",
    "in": "query",
    "description": "Only what was changed, or only what was refused.",
    "schema": {
     "type": "string",
     "enum": [
      "changed",
      "refused"
     ]
    },
    "example": "refused"
   },
   "from": {
    "name": "from",
    "in": "query",
    "description": "Only what happened at this time or later.",
    "schema": {
     "type": "string",
     "format": "date-time",
     "maxLength": 64
    },
    "example": "2026-03-14T00:00:00Z"
   },
   "to": {
    "name": "to",
    "in": "query",
    "description": "Only what happened before this time.",
    "schema": {
     "type": "string",
     "format": "date-time",
     "maxLength": 64
    },
    "example": "2026-03-15T00:00:00Z"
   },
   "client": {
    "name": "provider",
    "in": "query",
    "description": "Only requests of this client, as the log names it - the product of its User-Agent.",
    "schema": {
     "type": "string",
     "maxLength": 64
    },
    "example": "Okta SCIM Client"
   },
   "requestId": {
    "name": "requestId",
    "in": "query",
    "description": "Only this request, by the Request-Id that its client was shown.",
    "schema": {
     "type": "string",
     "maxLength": 128
    },
    "example": "8f3b-6a1d2e9c4b77"
   },
   "format": {
    "name": "format",
    "in": "query",
    "description": "A table for a spreadsheet, or one JSON object a line; JSON lines unless said otherwise.",
    "schema": {
     "type": "string",
     "enum": [
      "csv",
      "jsonl"
     ]
    },
    "example": "csv"
   },
   "company": {
    "name": "companyKey",
    "in": "query",
    "description": "Only what was done to this company, which may have been deleted since.",
    "schema": {
     "type": "string",
     "maxLength": 64
    },
    "example": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77"
   },
   "actor": {
    "name": "actor",
    "in": "query",
    "description": "Only what was done under this name.",
    "schema": {
     "type": "string",
     "maxLength": 128
    },
    "example": "night-shift"
   }
  },
  "headers": {
   "Request-Id": {
    "required": true,
    "description": "Identifier of the request, also in the service's log and in the audit.",
    "schema": {
     "type": "string",
     "maxLength": 128
    },
    "example": "8f3b-6a1d2e9c4b77"
   },
   "WWW-Authenticate": {
    "required": true,
    "description": "How to authenticate. RFC 6750 §3.",
    "schema": {
     "type": "string",
     "maxLength": 4096
    },
    "example": "Bearer realm=\"admin\""
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
    "example": 5
   },
   "Location": {
    "required": true,
    "description": "Address of the company, relative to the listener.",
    "schema": {
     "type": "string",
     "format": "uri",
     "maxLength": 4096
    },
    "example": "/admin/v1/companies/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77"
   }
  },
  "schemas": {
   "CompanyKey": {
    "type": "string",
    "maxLength": 64,
    "description": "The company's key, a GUID. It never changes and is never given again.",
    "examples": [
     "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77"
    ]
   },
   "Name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 256,
    "pattern": "^(?=.*\\S)[^\\u0000-\\u001F\\u007F-\\u009F]+$",
    "description": "What people call the company. Two companies may have the same.",
    "examples": [
     "Acme"
    ]
   },
   "Company": {
    "type": "object",
    "description": "A company of the region.",
    "required": [
     "companyKey",
     "name",
     "state",
     "region",
     "baseUrl",
     "created"
    ],
    "properties": {
     "companyKey": {
      "$ref": "#/components/schemas/CompanyKey"
     },
     "name": {
      "$ref": "#/components/schemas/Name"
     },
     "state": {
      "type": "string",
      "enum": [
       "active",
       "suspended",
       "deleting",
       "deleted"
      ],
      "description": "Whether its SCIM requests are served (active), answered by 403 (suspended) or by 401. While it is deleting there are rows left to remove."
     },
     "region": {
      "type": "string",
      "enum": [
       "ire",
       "us",
       "nl",
       "uk",
       "ca"
      ],
      "description": "The region code."
     },
     "baseUrl": {
      "type": "string",
      "format": "uri",
      "maxLength": 4096,
      "description": "Where the company's SCIM is.",
      "examples": [
       "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77"
      ]
     },
     "created": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When it was created.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     },
     "deleted": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When it was deleted; absent unless it was.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     },
     "emptied": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When the last of its rows was removed; absent as long as there are any.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     }
    }
   },
   "NextCursor": {
    "type": "string",
    "maxLength": 4096,
    "description": "The cursor of the next page; absent on the last.",
    "examples": [
     "k3Jx0mS1"
    ]
   },
   "CompanyList": {
    "type": "object",
    "description": "A page of companies.",
    "required": [
     "items"
    ],
    "properties": {
     "items": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/Company"
      },
      "description": "The companies."
     },
     "nextCursor": {
      "$ref": "#/components/schemas/NextCursor"
     }
    }
   },
   "ProblemPlace": {
    "type": "object",
    "description": "A place of the request that breaks a rule.",
    "required": [
     "where",
     "detail"
    ],
    "properties": {
     "where": {
      "type": "string",
      "maxLength": 4096,
      "description": "A JSON pointer into the body or the name of a parameter.",
      "examples": [
       "/expires"
      ]
     },
     "detail": {
      "type": "string",
      "maxLength": 4096,
      "description": "The rule.",
      "examples": [
       "must match format \"date-time\""
      ]
     }
    }
   },
   "Problem": {
    "type": "object",
    "description": "Why a request failed. RFC 9457.",
    "required": [
     "type",
     "title",
     "status",
     "detail",
     "requestId"
    ],
    "properties": {
     "type": {
      "type": "string",
      "maxLength": 64,
      "description": "The kind of problem; the HTTP status says it all.",
      "examples": [
       "about:blank"
      ]
     },
     "title": {
      "type": "string",
      "maxLength": 64,
      "description": "The HTTP status in words.",
      "examples": [
       "Conflict"
      ]
     },
     "status": {
      "type": "integer",
      "format": "int32",
      "minimum": 400,
      "maximum": 599,
      "description": "The HTTP status.",
      "examples": [
       409
      ]
     },
     "detail": {
      "type": "string",
      "maxLength": 65536,
      "description": "One sentence for the operator - what is wrong, and what to do about it.",
      "examples": [
       "The token was refreshed on 2026-03-14. It can be refreshed again after 2026-03-21T09:26:53.589Z"
      ]
     },
     "requestId": {
      "type": "string",
      "maxLength": 128,
      "description": "The Request-Id of the answer.",
      "examples": [
       "8f3b-6a1d2e9c4b77"
      ]
     },
     "errors": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "#/components/schemas/ProblemPlace"
      },
      "description": "Every place of the request that breaks a rule."
     }
    }
   },
   "CompanyInput": {
    "type": "object",
    "description": "A company to create.",
    "additionalProperties": false,
    "required": [
     "name"
    ],
    "properties": {
     "name": {
      "$ref": "#/components/schemas/Name"
     },
     "withSampleUser": {
      "type": "boolean",
      "description": "Whether to create one complete user in it, which identity providers look for when they test a connection."
     }
    }
   },
   "Secret": {
    "type": "string",
    "maxLength": 128,
    "description": "The API token. It is shown only now; MetaCompliance keeps no copy of it.",
    "examples": [
     "mcscim_ire_…"
    ]
   },
   "NewCompany": {
    "description": "A company that was just created.",
    "allOf": [
     {
      "$ref": "#/components/schemas/Company"
     },
     {
      "type": "object",
      "description": "What is shown only now.",
      "required": [
       "token"
      ],
      "properties": {
       "token": {
        "$ref": "#/components/schemas/Secret"
       }
      }
     }
    ]
   },
   "Brake": {
    "type": "object",
    "description": "What happens when more than 20 users and 20 % of the company are made inactive or deleted within 10 minutes, and whether it has.",
    "required": [
     "hold"
    ],
    "properties": {
     "hold": {
      "type": "boolean",
      "description": "Whether it then has further ones refused with 503 until it is released, or only tells."
     },
     "tripped": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When it was tripped; absent unless it is.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     },
     "lost": {
      "type": "integer",
      "format": "int32",
      "minimum": 0,
      "maximum": 2147483647,
      "description": "How many users were made inactive or deleted until then.",
      "examples": [
       21
      ]
     },
     "total": {
      "type": "integer",
      "format": "int32",
      "minimum": 0,
      "maximum": 2147483647,
      "description": "Of how many.",
      "examples": [
       50
      ]
     }
    }
   },
   "IgnoredAttribute": {
    "type": "object",
    "description": "How often requests brought an attribute that MetaCompliance does not have.",
    "required": [
     "times",
     "last"
    ],
    "properties": {
     "name": {
      "type": "string",
      "maxLength": 160,
      "description": "Its name or path, without values; absent for all that are not kept by name, which are those beyond the first hundred and those that are no plain names.",
      "examples": [
       "shoeSize"
      ]
     },
     "times": {
      "type": "integer",
      "format": "int64",
      "minimum": 1,
      "maximum": 9007199254740991,
      "description": "In how many requests, until none brought it for as long as the provisioning log is kept.",
      "examples": [
       1204
      ]
     },
     "last": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When the last of them came.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     }
    }
   },
   "CompanyDetails": {
    "description": "A company, and what may want an operator.",
    "allOf": [
     {
      "$ref": "#/components/schemas/Company"
     },
     {
      "type": "object",
      "description": "What is known of a company that lives.",
      "properties": {
       "brake": {
        "$ref": "#/components/schemas/Brake"
       },
       "ignoredAttributes": {
        "type": "array",
        "maxItems": 1000,
        "items": {
         "$ref": "#/components/schemas/IgnoredAttribute"
        },
        "description": "What its requests brought and MetaCompliance does not have, the most frequent first. About the last ten seconds are missing."
       }
      }
     }
    ]
   },
   "CompanyName": {
    "type": "object",
    "description": "The new name of a company.",
    "additionalProperties": false,
    "required": [
     "name"
    ],
    "properties": {
     "name": {
      "$ref": "#/components/schemas/Name"
     }
    }
   },
   "BrakeInput": {
    "type": "object",
    "description": "What the brake shall do.",
    "additionalProperties": false,
    "required": [
     "hold"
    ],
    "properties": {
     "hold": {
      "type": "boolean",
      "description": "Whether it shall have further ones refused until it is released, or only tell."
     }
    }
   },
   "ConnectionField": {
    "type": "object",
    "description": "A field of the form.",
    "required": [
     "field",
     "note"
    ],
    "properties": {
     "field": {
      "type": "string",
      "maxLength": 128,
      "description": "What the form calls it.",
      "examples": [
       "Base URL"
      ]
     },
     "value": {
      "type": "string",
      "maxLength": 4096,
      "description": "What to paste; absent where it is a secret that cannot be shown again.",
      "examples": [
       "ire"
      ]
     },
     "note": {
      "type": "string",
      "maxLength": 4096,
      "description": "Where it is and what it means.",
      "examples": [
       "On the tab General of the application."
      ]
     }
    }
   },
   "ConnectionSettings": {
    "type": "object",
    "description": "The form of an identity provider, filled in for a company.",
    "required": [
     "provider",
     "companyKey",
     "fields"
    ],
    "properties": {
     "provider": {
      "type": "string",
      "enum": [
       "okta",
       "entra"
      ],
      "description": "The identity provider."
     },
     "companyKey": {
      "$ref": "#/components/schemas/CompanyKey"
     },
     "fields": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "#/components/schemas/ConnectionField"
      },
      "description": "The fields in the order of the form."
     }
    }
   },
   "Label": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "pattern": "^(?=.*\\S)[^\\u0000-\\u001F\\u007F-\\u009F]+$",
    "description": "What the token is for, as the provisioning log names it.",
    "examples": [
     "Okta"
    ]
   },
   "Token": {
    "type": "object",
    "description": "What may be known of an API token after it was shown.",
    "required": [
     "id",
     "label",
     "state",
     "created"
    ],
    "properties": {
     "id": {
      "type": "string",
      "maxLength": 64,
      "description": "Tells it from the company's other tokens.",
      "examples": [
       "3f9a1c07b2d4"
      ]
     },
     "label": {
      "$ref": "#/components/schemas/Label"
     },
     "state": {
      "type": "string",
      "enum": [
       "live",
       "expired",
       "revoked"
      ],
      "description": "Whether it opens the company."
     },
     "created": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When it was issued.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     },
     "expires": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When it ends by itself; absent when it does not.",
      "examples": [
       "2027-03-14T00:00:00.000Z"
      ]
     },
     "lastUsed": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When a request last came with it, to about a minute; absent when none did.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     },
     "revoked": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When it was revoked; absent unless it was.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     }
    }
   },
   "TokenList": {
    "type": "object",
    "description": "The API tokens of a company.",
    "required": [
     "items"
    ],
    "properties": {
     "items": {
      "type": "array",
      "maxItems": 10000,
      "items": {
       "$ref": "#/components/schemas/Token"
      },
      "description": "The tokens."
     },
     "refreshLockedUntil": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When the token can be refreshed again; absent when it can be now.",
      "examples": [
       "2026-03-21T09:26:53.589Z"
      ]
     }
    }
   },
   "TokenInput": {
    "type": "object",
    "description": "A token to issue.",
    "additionalProperties": false,
    "properties": {
     "label": {
      "$ref": "#/components/schemas/Label"
     },
     "expires": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When it shall end by itself; a time to come.",
      "examples": [
       "2027-03-14T00:00:00Z"
      ]
     }
    }
   },
   "NewToken": {
    "description": "An API token that was just issued.",
    "allOf": [
     {
      "$ref": "#/components/schemas/Token"
     },
     {
      "type": "object",
      "description": "What is shown only now.",
      "required": [
       "token"
      ],
      "properties": {
       "token": {
        "$ref": "#/components/schemas/Secret"
       },
       "previousUntil": {
        "type": "string",
        "format": "date-time",
        "maxLength": 64,
        "description": "Until when the tokens before it go on working; absent unless this was a refresh.",
        "examples": [
         "2026-03-21T09:26:53.589Z"
        ]
       }
      }
     }
    ]
   },
   "RefreshInput": {
    "type": "object",
    "description": "How to name the new token.",
    "additionalProperties": false,
    "properties": {
     "label": {
      "$ref": "#/components/schemas/Label"
     }
    }
   },
   "LogEntry": {
    "type": "object",
    "description": "A change, or a request that was refused.",
    "required": [
     "id",
     "at",
     "requestId",
     "token",
     "provider",
     "operation",
     "outcome",
     "status"
    ],
    "properties": {
     "id": {
      "type": "string",
      "maxLength": 128,
      "description": "Identifier of the entry.",
      "examples": [
       "019a5b3c-7d2e-7f00-8a1b-2c3d4e5f6071"
      ]
     },
     "at": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When the request came.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     },
     "requestId": {
      "type": "string",
      "maxLength": 128,
      "description": "The Request-Id of its answer.",
      "examples": [
       "8f3b-6a1d2e9c4b77"
      ]
     },
     "token": {
      "type": "string",
      "maxLength": 128,
      "description": "The label of the token it came with.",
      "examples": [
       "Okta"
      ]
     },
     "provider": {
      "type": "string",
      "maxLength": 64,
      "description": "The product that its User-Agent names.",
      "examples": [
       "Okta SCIM Client"
      ]
     },
     "operation": {
      "type": "string",
      "maxLength": 64,
      "description": "The operation of the SCIM contract.",
      "examples": [
       "createUser"
      ]
     },
     "outcome": {
      "type": "string",
      "enum": [
       "changed",
       "refused"
      ],
      "description": "How it ended."
     },
     "resourceId": {
      "type": "string",
      "maxLength": 4096,
      "description": "The id of the resource; absent when there is none.",
      "examples": [
       "2819c223-7f76-453a-919d-413861904646"
      ]
     },
     "userName": {
      "type": "string",
      "maxLength": 512,
      "description": "The userName; erased with the user.",
      "examples": [
       "bjensen@example.com"
      ]
     },
     "attributes": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "description": "Names of the attributes that changed.",
      "examples": [
       [
        "active"
       ]
      ]
     },
     "status": {
      "type": "integer",
      "format": "int32",
      "minimum": 100,
      "maximum": 599,
      "description": "The HTTP status.",
      "examples": [
       400
      ]
     },
     "scimType": {
      "type": "string",
      "maxLength": 64,
      "description": "The rule that was broken.",
      "examples": [
       "invalidValue"
      ]
     },
     "detail": {
      "type": "string",
      "maxLength": 65536,
      "description": "Why it was refused.",
      "examples": [
       "name.familyName is required by MetaCompliance"
      ]
     },
     "warnings": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "string",
       "maxLength": 4096
      },
      "description": "What was ignored or taken otherwise than it was sent.",
      "examples": [
       [
        "shoeSize is no attribute and was ignored"
       ]
      ]
     }
    }
   },
   "LogPage": {
    "type": "object",
    "description": "A page of the provisioning log.",
    "required": [
     "items"
    ],
    "properties": {
     "items": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/LogEntry"
      },
      "description": "The entries."
     },
     "nextCursor": {
      "$ref": "#/components/schemas/NextCursor"
     }
    }
   },
   "AdminSecret": {
    "type": "object",
    "description": "What may be known of an admin secret after it was shown.",
    "required": [
     "name",
     "role",
     "keptIn"
    ],
    "properties": {
     "name": {
      "type": "string",
      "maxLength": 64,
      "description": "Under which name the audit keeps what is done with it.",
      "examples": [
       "night-shift"
      ]
     },
     "role": {
      "type": "string",
      "enum": [
       "viewer",
       "operator"
      ],
      "description": "What it may do."
     },
     "keptIn": {
      "type": "string",
      "enum": [
       "database",
       "environment"
      ],
      "description": "Whether it was made on the command line, or is ADMIN_TOKEN."
     },
     "created": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When it was made.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     },
     "lastUsed": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When a request last came with it, to about a minute.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     },
     "revoked": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When it was revoked; absent unless it was.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     }
    }
   },
   "AdminSecretList": {
    "type": "object",
    "description": "The admin secrets of the region.",
    "required": [
     "items"
    ],
    "properties": {
     "items": {
      "type": "array",
      "maxItems": 10000,
      "items": {
       "$ref": "#/components/schemas/AdminSecret"
      },
      "description": "The secrets."
     }
    }
   },
   "AuditEntry": {
    "type": "object",
    "description": "Something that was done, or attempted, in the administration of the region.",
    "required": [
     "id",
     "at",
     "actor",
     "via",
     "operation",
     "status"
    ],
    "properties": {
     "id": {
      "type": "string",
      "maxLength": 128,
      "description": "Identifier of the entry.",
      "examples": [
       "019a5b3c-7d2e-7f00-8a1b-2c3d4e5f6071"
      ]
     },
     "at": {
      "type": "string",
      "format": "date-time",
      "maxLength": 64,
      "description": "When.",
      "examples": [
       "2026-03-14T09:26:53.589Z"
      ]
     },
     "actor": {
      "type": "string",
      "maxLength": 128,
      "description": "The name of the admin secret; on the command line that of the user.",
      "examples": [
       "night-shift"
      ]
     },
     "via": {
      "type": "string",
      "enum": [
       "api",
       "command line"
      ],
      "description": "Which way it came."
     },
     "operation": {
      "type": "string",
      "maxLength": 64,
      "description": "The operation.",
      "examples": [
       "revokeToken"
      ]
     },
     "companyKey": {
      "$ref": "#/components/schemas/CompanyKey"
     },
     "subject": {
      "type": "string",
      "maxLength": 4096,
      "description": "Which token, secret or name it was about.",
      "examples": [
       "3f9a1c07b2d4"
      ]
     },
     "status": {
      "type": "integer",
      "format": "int32",
      "minimum": 100,
      "maximum": 599,
      "description": "How it ended, as an HTTP status.",
      "examples": [
       200
      ]
     },
     "detail": {
      "type": "string",
      "maxLength": 65536,
      "description": "Why it was refused; absent unless it was.",
      "examples": [
       "There is no live token with this id"
      ]
     },
     "requestId": {
      "type": "string",
      "maxLength": 128,
      "description": "The Request-Id; absent for the command line.",
      "examples": [
       "8f3b-6a1d2e9c4b77"
      ]
     }
    }
   },
   "AuditPage": {
    "type": "object",
    "description": "A page of the audit.",
    "required": [
     "items"
    ],
    "properties": {
     "items": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "#/components/schemas/AuditEntry"
      },
      "description": "The entries."
     },
     "nextCursor": {
      "$ref": "#/components/schemas/NextCursor"
     }
    }
   }
  },
  "examples": {
   "company-list": {
    "summary": "The first of several pages",
    "value": {
     "items": [
      {
       "companyKey": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
       "name": "Acme",
       "state": "active",
       "region": "ire",
       "baseUrl": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
       "created": "2026-03-14T09:26:53.589Z"
      }
     ],
     "nextCursor": "k3Jx0mS1"
    }
   },
   "problem-invalid-request": {
    "summary": "A property that there is not",
    "value": {
     "type": "about:blank",
     "title": "Bad Request",
     "status": 400,
     "detail": "The body does not fit what this operation takes: it has the property \"expire\", which there is not",
     "requestId": "8f3b-6a1d2e9c4b77",
     "errors": [
      {
       "where": "/expire",
       "detail": "is no property of this"
      }
     ]
    }
   },
   "problem-unauthorized": {
    "summary": "A secret nobody knows",
    "value": {
     "type": "about:blank",
     "title": "Unauthorized",
     "status": 401,
     "detail": "This admin secret is unknown or revoked",
     "requestId": "8f3b-6a1d2e9c4b77"
    }
   },
   "problem-internal": {
    "summary": "A fault of the service",
    "value": {
     "type": "about:blank",
     "title": "Internal Server Error",
     "status": 500,
     "detail": "The service failed to carry out the request. The fault is not yours",
     "requestId": "8f3b-6a1d2e9c4b77"
    }
   },
   "problem-unavailable": {
    "summary": "A database that does not answer",
    "value": {
     "type": "about:blank",
     "title": "Service Unavailable",
     "status": 503,
     "detail": "The database cannot do this now. Nothing was changed; try again later",
     "requestId": "8f3b-6a1d2e9c4b77"
    }
   },
   "company-input": {
    "summary": "A company with a user to look at",
    "value": {
     "name": "Acme",
     "withSampleUser": true
    }
   },
   "new-company": {
    "summary": "A company and its first token",
    "value": {
     "companyKey": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "name": "Acme",
     "state": "active",
     "region": "ire",
     "baseUrl": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "created": "2026-03-14T09:26:53.589Z",
     "token": "mcscim_ire_…"
    }
   },
   "problem-forbidden": {
    "summary": "A viewer who wants to change something",
    "value": {
     "type": "about:blank",
     "title": "Forbidden",
     "status": 403,
     "detail": "night-shift is a viewer; this needs an operator",
     "requestId": "8f3b-6a1d2e9c4b77"
    }
   },
   "problem-too-large": {
    "summary": "A body beyond the limit",
    "value": {
     "type": "about:blank",
     "title": "Content Too Large",
     "status": 413,
     "detail": "The body is larger than 65536 bytes",
     "requestId": "8f3b-6a1d2e9c4b77"
    }
   },
   "problem-media-type": {
    "summary": "A body of another type",
    "value": {
     "type": "about:blank",
     "title": "Unsupported Media Type",
     "status": 415,
     "detail": "The body must be sent as application/json",
     "requestId": "8f3b-6a1d2e9c4b77"
    }
   },
   "company-details": {
    "summary": "A company whose provider sends what MetaCompliance does not have",
    "value": {
     "companyKey": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "name": "Acme",
     "state": "active",
     "region": "ire",
     "baseUrl": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "created": "2026-03-14T09:26:53.589Z",
     "brake": {
      "hold": true
     },
     "ignoredAttributes": [
      {
       "name": "shoeSize",
       "times": 1204,
       "last": "2026-03-14T09:26:53.589Z"
      },
      {
       "times": 2,
       "last": "2026-03-01T10:00:00.000Z"
      }
     ]
    }
   },
   "deleted-company": {
    "summary": "A company that is gone",
    "value": {
     "companyKey": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "name": "Acme",
     "state": "deleted",
     "region": "ire",
     "baseUrl": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "created": "2026-03-14T09:26:53.589Z",
     "deleted": "2026-04-01T08:00:00.000Z",
     "emptied": "2026-04-01T08:00:02.417Z"
    }
   },
   "problem-not-found": {
    "summary": "A key that no company has",
    "value": {
     "type": "about:blank",
     "title": "Not Found",
     "status": 404,
     "detail": "There is no company with this key in this region",
     "requestId": "8f3b-6a1d2e9c4b77"
    }
   },
   "deleting-company": {
    "summary": "A company whose rows are being removed",
    "value": {
     "companyKey": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "name": "Acme",
     "state": "deleting",
     "region": "ire",
     "baseUrl": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "created": "2026-03-14T09:26:53.589Z",
     "deleted": "2026-04-01T08:00:00.000Z"
    }
   },
   "company-name": {
    "summary": "Another name",
    "value": {
     "name": "Acme Learning"
    }
   },
   "company": {
    "summary": "A company",
    "value": {
     "companyKey": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "name": "Acme",
     "state": "active",
     "region": "ire",
     "baseUrl": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "created": "2026-03-14T09:26:53.589Z"
    }
   },
   "brake": {
    "summary": "A brake that holds when it is tripped",
    "value": {
     "hold": true
    }
   },
   "tripped-brake": {
    "summary": "A brake that is tripped",
    "value": {
     "hold": true,
     "tripped": "2026-03-14T09:26:53.589Z",
     "lost": 21,
     "total": 50
    }
   },
   "brake-input": {
    "summary": "Have it hold",
    "value": {
     "hold": true
    }
   },
   "problem-not-tripped": {
    "summary": "Nothing to release",
    "value": {
     "type": "about:blank",
     "title": "Conflict",
     "status": 409,
     "detail": "The brake of this company is not tripped",
     "requestId": "8f3b-6a1d2e9c4b77"
    }
   },
   "connection-settings-okta": {
    "summary": "For Okta",
    "value": {
     "provider": "okta",
     "companyKey": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "fields": [
      {
       "field": "Region code",
       "value": "ire",
       "note": "Asked for when the application is added."
      },
      {
       "field": "Company key",
       "value": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
       "note": "Asked for when the application is added."
      }
     ]
    }
   },
   "connection-settings-entra": {
    "summary": "For Microsoft Entra",
    "value": {
     "provider": "entra",
     "companyKey": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
     "fields": [
      {
       "field": "Tenant URL",
       "value": "https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77?aadOptscim062020",
       "note": "On the page Provisioning, under Admin Credentials."
      },
      {
       "field": "Secret Token",
       "note": "The API token. It was shown when it was issued, and cannot be shown again."
      }
     ]
    }
   },
   "token-list": {
    "summary": "Two days after a refresh",
    "value": {
     "items": [
      {
       "id": "3f9a1c07b2d4",
       "label": "Okta",
       "state": "live",
       "created": "2026-03-14T09:26:53.589Z",
       "expires": "2026-04-08T08:00:00.000Z",
       "lastUsed": "2026-04-03T07:59:00.000Z"
      },
      {
       "id": "a07b44e91c5d",
       "label": "Okta 2026",
       "state": "live",
       "created": "2026-04-01T08:00:00.000Z"
      }
     ],
     "refreshLockedUntil": "2026-04-08T08:00:00.000Z"
    }
   },
   "token-input": {
    "summary": "A token that ends by itself",
    "value": {
     "label": "Trial",
     "expires": "2026-06-30T00:00:00Z"
    }
   },
   "new-token": {
    "summary": "A token that ends by itself",
    "value": {
     "id": "3f9a1c07b2d4",
     "label": "Trial",
     "state": "live",
     "created": "2026-03-14T09:26:53.589Z",
     "expires": "2026-06-30T00:00:00.000Z",
     "token": "mcscim_ire_…"
    }
   },
   "problem-refresh-locked": {
    "summary": "A second refresh within seven days",
    "value": {
     "type": "about:blank",
     "title": "Conflict",
     "status": 409,
     "detail": "The token was refreshed already. It can be refreshed again after 2026-03-21T09:26:53.589Z",
     "requestId": "8f3b-6a1d2e9c4b77"
    }
   },
   "token": {
    "summary": "A token that was revoked",
    "value": {
     "id": "3f9a1c07b2d4",
     "label": "Okta",
     "state": "revoked",
     "created": "2026-03-14T09:26:53.589Z",
     "lastUsed": "2026-03-20T11:05:00.000Z",
     "revoked": "2026-03-20T11:06:41.002Z"
    }
   },
   "refresh-input": {
    "summary": "A new token for the same purpose",
    "value": {
     "label": "Okta 2026"
    }
   },
   "refreshed-token": {
    "summary": "The new token, and until when the old one works",
    "value": {
     "id": "a07b44e91c5d",
     "label": "Okta 2026",
     "state": "live",
     "created": "2026-04-01T08:00:00.000Z",
     "token": "mcscim_ire_…",
     "previousUntil": "2026-04-08T08:00:00.000Z"
    }
   },
   "log-page": {
    "summary": "A user that was refused",
    "value": {
     "items": [
      {
       "id": "019a5b3c-7d2e-7f00-8a1b-2c3d4e5f6071",
       "at": "2026-03-14T09:26:53.589Z",
       "requestId": "8f3b-6a1d2e9c4b77",
       "token": "Okta",
       "provider": "Okta SCIM Client",
       "operation": "createUser",
       "outcome": "refused",
       "status": 400,
       "scimType": "invalidValue",
       "detail": "name.familyName is required by MetaCompliance"
      }
     ]
    }
   },
   "admin-secret-list": {
    "summary": "ADMIN_TOKEN, and one made on the command line",
    "value": {
     "items": [
      {
       "name": "first",
       "role": "operator",
       "keptIn": "environment"
      },
      {
       "name": "night-shift",
       "role": "viewer",
       "keptIn": "database",
       "created": "2026-03-14T09:26:53.589Z"
      }
     ]
    }
   },
   "audit-page": {
    "summary": "A token that was revoked",
    "value": {
     "items": [
      {
       "id": "019a5b3c-7d2e-7f00-8a1b-2c3d4e5f6071",
       "at": "2026-03-14T09:26:53.589Z",
       "actor": "night-shift",
       "via": "api",
       "operation": "revokeToken",
       "companyKey": "5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77",
       "subject": "3f9a1c07b2d4",
       "status": 200,
       "requestId": "8f3b-6a1d2e9c4b77"
      }
     ]
    }
   }
  },
  "responses": {
   "BadRequest": {
    "description": "The request breaks a rule of this document; errors says where.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-invalid-request": {
        "$ref": "#/components/examples/problem-invalid-request"
       }
      }
     }
    }
   },
   "Unauthorized": {
    "description": "The admin secret is missing, malformed, unknown or revoked, or is an API token of SCIM.",
    "headers": {
     "WWW-Authenticate": {
      "$ref": "#/components/headers/WWW-Authenticate"
     },
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-unauthorized": {
        "$ref": "#/components/examples/problem-unauthorized"
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
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-internal": {
        "$ref": "#/components/examples/problem-internal"
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
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-unavailable": {
        "$ref": "#/components/examples/problem-unavailable"
       }
      }
     }
    }
   },
   "Forbidden": {
    "description": "The secret is that of a viewer, and this needs an operator.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-forbidden": {
        "$ref": "#/components/examples/problem-forbidden"
       }
      }
     }
    }
   },
   "TooLarge": {
    "description": "The body has more than 64 KiB.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-too-large": {
        "$ref": "#/components/examples/problem-too-large"
       }
      }
     }
    }
   },
   "UnsupportedMediaType": {
    "description": "The body is not application/json.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-media-type": {
        "$ref": "#/components/examples/problem-media-type"
       }
      }
     }
    }
   },
   "NotFound": {
    "description": "There is no such thing in this region.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-not-found": {
        "$ref": "#/components/examples/problem-not-found"
       }
      }
     }
    }
   },
   "NotTripped": {
    "description": "The brake is not tripped, so that there is nothing to release.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-not-tripped": {
        "$ref": "#/components/examples/problem-not-tripped"
       }
      }
     }
    }
   },
   "Conflict": {
    "description": "The request is right but comes at the wrong time; detail says what is in its way and until when.",
    "headers": {
     "Request-Id": {
      "$ref": "#/components/headers/Request-Id"
     }
    },
    "content": {
     "application/problem+json": {
      "schema": {
       "$ref": "#/components/schemas/Problem"
      },
      "examples": {
       "problem-refresh-locked": {
        "$ref": "#/components/examples/problem-refresh-locked"
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
