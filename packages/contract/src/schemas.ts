// Generated from openapi/scim.yaml by `pnpm generate`. Do not edit.

/** One attribute of a schema and its characteristics. @see RFC 7643 §7 */
export interface AttributeDefinition {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'decimal' | 'integer' | 'dateTime' | 'binary' | 'reference' | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  /** Mandatory for MetaCompliance: a resource without it is refused. */
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
  readonly returned: 'always' | 'never' | 'default' | 'request';
  readonly uniqueness: 'none' | 'server' | 'global';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly AttributeDefinition[];
  /** Most characters of a value. A limit of MetaCompliance that /Schemas does not show. */
  readonly maxLength?: number;
  /** Most values of a multi-valued attribute. A limit of MetaCompliance that /Schemas does not show. */
  readonly maxItems?: number;
}

/** A resource schema or an extension. @see RFC 7643 §7 */
export interface SchemaDefinition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Without the common attributes; in the order in which answers give them. */
  readonly attributes: readonly AttributeDefinition[];
}

/** The attributes of every resource: schemas, id and externalId, which come first in answers, and meta, which comes last. */
export const commonAttributes: readonly AttributeDefinition[] = [
  {
    "name": "schemas",
    "type": "reference",
    "multiValued": true,
    "description": "URNs of the schemas whose attributes the resource holds. The URN of the core schema must be among them.",
    "required": true,
    "caseExact": true,
    "mutability": "readWrite",
    "returned": "always",
    "uniqueness": "none",
    "referenceTypes": [
      "uri"
    ],
    "maxLength": 4096,
    "maxItems": 1000
  },
  {
    "name": "id",
    "type": "string",
    "multiValued": false,
    "description": "Identifier given by MetaCompliance when the resource is created. It never changes and is never given again.",
    "required": false,
    "caseExact": true,
    "mutability": "readOnly",
    "returned": "always",
    "uniqueness": "server",
    "maxLength": 64
  },
  {
    "name": "externalId",
    "type": "string",
    "multiValued": false,
    "description": "Identifier of the user in the system that provisions it. Okta sends its own user id.",
    "required": false,
    "caseExact": true,
    "mutability": "readWrite",
    "returned": "default",
    "uniqueness": "none",
    "maxLength": 512
  },
  {
    "name": "meta",
    "type": "complex",
    "multiValued": false,
    "description": "Facts about the resource, kept by MetaCompliance. What a request says here is ignored.",
    "required": false,
    "caseExact": false,
    "mutability": "readOnly",
    "returned": "default",
    "uniqueness": "none",
    "subAttributes": [
      {
        "name": "resourceType",
        "type": "string",
        "multiValued": false,
        "description": "Name of the resource type.",
        "required": false,
        "caseExact": true,
        "mutability": "readOnly",
        "returned": "default",
        "uniqueness": "none",
        "maxLength": 4096
      },
      {
        "name": "created",
        "type": "dateTime",
        "multiValued": false,
        "description": "When the resource was created.",
        "required": false,
        "caseExact": false,
        "mutability": "readOnly",
        "returned": "default",
        "uniqueness": "none",
        "maxLength": 64
      },
      {
        "name": "lastModified",
        "type": "dateTime",
        "multiValued": false,
        "description": "When the resource last changed. A request that changes nothing leaves it alone.",
        "required": false,
        "caseExact": false,
        "mutability": "readOnly",
        "returned": "default",
        "uniqueness": "none",
        "maxLength": 64
      },
      {
        "name": "location",
        "type": "reference",
        "multiValued": false,
        "description": "Address of the resource.",
        "required": false,
        "caseExact": false,
        "mutability": "readOnly",
        "returned": "default",
        "uniqueness": "none",
        "referenceTypes": [
          "uri"
        ],
        "maxLength": 4096
      },
      {
        "name": "version",
        "type": "string",
        "multiValued": false,
        "description": "Version of the resource, equal to the `ETag` header.",
        "required": false,
        "caseExact": true,
        "mutability": "readOnly",
        "returned": "default",
        "uniqueness": "none",
        "maxLength": 128
      }
    ]
  }
];

export const userSchemaDefinition: SchemaDefinition = {
  "id": "urn:ietf:params:scim:schemas:core:2.0:User",
  "name": "User",
  "description": "A person who learns with MetaCompliance",
  "attributes": [
    {
      "name": "userName",
      "type": "string",
      "multiValued": false,
      "description": "Name by which the person signs in, usually an e-mail address or UPN. Kept as sent; unique within the company without regard to letter case, also among inactive users.",
      "required": true,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "server",
      "maxLength": 512
    },
    {
      "name": "name",
      "type": "complex",
      "multiValued": false,
      "description": "Name of the person, in parts.",
      "required": true,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "formatted",
          "type": "string",
          "multiValued": false,
          "description": "Whole name, ready to be shown.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "familyName",
          "type": "string",
          "multiValued": false,
          "description": "Last name.",
          "required": true,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "givenName",
          "type": "string",
          "multiValued": false,
          "description": "First name.",
          "required": true,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "middleName",
          "type": "string",
          "multiValued": false,
          "description": "Middle names.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "honorificPrefix",
          "type": "string",
          "multiValued": false,
          "description": "Title before the name.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "honorificSuffix",
          "type": "string",
          "multiValued": false,
          "description": "Addition after the name.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        }
      ]
    },
    {
      "name": "displayName",
      "type": "string",
      "multiValued": false,
      "description": "Name to show for the person.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "nickName",
      "type": "string",
      "multiValued": false,
      "description": "What the person is called casually.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "profileUrl",
      "type": "reference",
      "multiValued": false,
      "description": "Address of a page about the person.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "referenceTypes": [
        "external"
      ],
      "maxLength": 4096
    },
    {
      "name": "title",
      "type": "string",
      "multiValued": false,
      "description": "Job title.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "userType",
      "type": "string",
      "multiValued": false,
      "description": "Relation of the person to the company, in the company's own words.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "preferredLanguage",
      "type": "string",
      "multiValued": false,
      "description": "Language in which the person wants to learn. Comes before `locale` when content is chosen.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "locale",
      "type": "string",
      "multiValued": false,
      "description": "Place by which dates, numbers and, without `preferredLanguage`, the language are chosen.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "timezone",
      "type": "string",
      "multiValued": false,
      "description": "Time zone by its IANA name.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "active",
      "type": "boolean",
      "multiValued": false,
      "description": "Whether the person may learn with MetaCompliance. A user created without it is active; a PUT without it leaves it as it was.",
      "required": true,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none"
    },
    {
      "name": "password",
      "type": "string",
      "multiValued": false,
      "description": "Accepted because identity providers send one; never kept and never returned.",
      "required": false,
      "caseExact": false,
      "mutability": "writeOnly",
      "returned": "never",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "emails",
      "type": "complex",
      "multiValued": true,
      "description": "E-mail addresses. MetaCompliance writes to the primary one, else to the one of type work, else to the first.",
      "required": true,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "value",
          "type": "string",
          "multiValued": false,
          "description": "The address.",
          "required": true,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 512
        },
        {
          "name": "display",
          "type": "string",
          "multiValued": false,
          "description": "Text to show for the address.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "What the address is used for.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "work",
            "home",
            "other"
          ],
          "maxLength": 4096
        },
        {
          "name": "primary",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether this is the address to use. At most one is.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 1000
    },
    {
      "name": "phoneNumbers",
      "type": "complex",
      "multiValued": true,
      "description": "Telephone numbers.",
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
          "description": "The number, best as a tel URI of RFC 3966.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "display",
          "type": "string",
          "multiValued": false,
          "description": "Text to show for the number.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "What the number is used for.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "work",
            "home",
            "mobile",
            "fax",
            "pager",
            "other"
          ],
          "maxLength": 4096
        },
        {
          "name": "primary",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether this is the number to use. At most one is.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 1000
    },
    {
      "name": "ims",
      "type": "complex",
      "multiValued": true,
      "description": "Instant messaging addresses.",
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
          "description": "The address.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "display",
          "type": "string",
          "multiValued": false,
          "description": "Text to show for the address.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "Service the address belongs to.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "aim",
            "gtalk",
            "icq",
            "xmpp",
            "msn",
            "skype",
            "qq",
            "yahoo"
          ],
          "maxLength": 4096
        },
        {
          "name": "primary",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether this is the address to use. At most one is.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 1000
    },
    {
      "name": "photos",
      "type": "complex",
      "multiValued": true,
      "description": "Addresses of pictures of the person.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "value",
          "type": "reference",
          "multiValued": false,
          "description": "Address of the picture.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "referenceTypes": [
            "external"
          ],
          "maxLength": 4096
        },
        {
          "name": "display",
          "type": "string",
          "multiValued": false,
          "description": "Text to show for the picture.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "Kind of picture.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "photo",
            "thumbnail"
          ],
          "maxLength": 4096
        },
        {
          "name": "primary",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether this is the picture to use. At most one is.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 1000
    },
    {
      "name": "addresses",
      "type": "complex",
      "multiValued": true,
      "description": "Postal addresses. Country, locality, postal code, region and street of the one of type work appear in reports.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "formatted",
          "type": "string",
          "multiValued": false,
          "description": "Whole address, ready to be shown. It may hold line breaks.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "streetAddress",
          "type": "string",
          "multiValued": false,
          "description": "Street, house number, floor.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "locality",
          "type": "string",
          "multiValued": false,
          "description": "City or locality.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "region",
          "type": "string",
          "multiValued": false,
          "description": "State or region.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "postalCode",
          "type": "string",
          "multiValued": false,
          "description": "Postal code.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "country",
          "type": "string",
          "multiValued": false,
          "description": "Country.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "What the address is used for.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "work",
            "home",
            "other"
          ],
          "maxLength": 4096
        },
        {
          "name": "primary",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether this is the address to use. At most one is.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 1000
    },
    {
      "name": "groups",
      "type": "complex",
      "multiValued": true,
      "description": "Groups the person belongs to. Change the members of the group instead.",
      "required": false,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "value",
          "type": "string",
          "multiValued": false,
          "description": "The `id` of the group.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 64
        },
        {
          "name": "$ref",
          "type": "reference",
          "multiValued": false,
          "description": "Address of the group.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "referenceTypes": [
            "Group"
          ],
          "maxLength": 4096
        },
        {
          "name": "display",
          "type": "string",
          "multiValued": false,
          "description": "The `displayName` of the group.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 512
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "Always `direct`, since MetaCompliance has no groups in groups.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "direct"
          ],
          "maxLength": 4096
        }
      ]
    },
    {
      "name": "entitlements",
      "type": "complex",
      "multiValued": true,
      "description": "Things the person has a right to. Kept as sent.",
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
          "description": "Value of the entitlement.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "display",
          "type": "string",
          "multiValued": false,
          "description": "Text to show for the entitlement.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "Kind of entitlement.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "primary",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether this is the entitlement to use. At most one is.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 1000
    },
    {
      "name": "roles",
      "type": "complex",
      "multiValued": true,
      "description": "Roles of the person. Kept as sent; the roles of MetaCompliance itself are set in User Management.",
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
          "description": "Value of the role.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "display",
          "type": "string",
          "multiValued": false,
          "description": "Text to show for the role.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "Kind of role.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "primary",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether this is the role to use. At most one is.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 1000
    },
    {
      "name": "x509Certificates",
      "type": "complex",
      "multiValued": true,
      "description": "Certificates issued to the person. Kept as sent.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "value",
          "type": "binary",
          "multiValued": false,
          "description": "The DER certificate in base64, at most 64 KiB before encoding.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 87384
        },
        {
          "name": "display",
          "type": "string",
          "multiValued": false,
          "description": "Text to show for the certificate.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "What the certificate is used for.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "primary",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether this is the certificate to use. At most one is.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 1000
    }
  ]
};

export const enterpriseUserSchemaDefinition: SchemaDefinition = {
  "id": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
  "name": "EnterpriseUser",
  "description": "What a company knows of an employee",
  "attributes": [
    {
      "name": "employeeNumber",
      "type": "string",
      "multiValued": false,
      "description": "Number or code by which the company knows the person.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "costCenter",
      "type": "string",
      "multiValued": false,
      "description": "Cost center.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "organization",
      "type": "string",
      "multiValued": false,
      "description": "Organization.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "division",
      "type": "string",
      "multiValued": false,
      "description": "Division.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "department",
      "type": "string",
      "multiValued": false,
      "description": "Department.",
      "required": false,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "manager",
      "type": "complex",
      "multiValued": false,
      "description": "The person's manager, by id or by e-mail address. Send one of them: a request that changes only one clears the other.",
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
          "description": "The manager's id. It is kept as sent and need not be the `id` of a user of the company.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "$ref",
          "type": "reference",
          "multiValued": false,
          "description": "Address of the manager. Derived when `value` is the `id` of a user; what a request says is ignored.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "referenceTypes": [
            "User"
          ],
          "maxLength": 4096
        },
        {
          "name": "displayName",
          "type": "string",
          "multiValued": false,
          "description": "The manager's `displayName`. Derived when `value` is the `id` of a user.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "Email",
          "type": "string",
          "multiValued": false,
          "description": "The manager's e-mail address. An addition of MetaCompliance, for directories that know managers by address.",
          "required": false,
          "caseExact": false,
          "mutability": "readWrite",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        }
      ]
    }
  ]
};

export const groupSchemaDefinition: SchemaDefinition = {
  "id": "urn:ietf:params:scim:schemas:core:2.0:Group",
  "name": "Group",
  "description": "A set of users",
  "attributes": [
    {
      "name": "displayName",
      "type": "string",
      "multiValued": false,
      "description": "Name of the group. Unique within the company without regard to letter case.",
      "required": true,
      "caseExact": false,
      "mutability": "readWrite",
      "returned": "default",
      "uniqueness": "server",
      "maxLength": 512
    },
    {
      "name": "members",
      "type": "complex",
      "multiValued": true,
      "description": "Users who belong to the group, of any number. A PUT without it keeps the members; an empty list removes all.",
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
          "description": "The `id` of the user.",
          "required": false,
          "caseExact": false,
          "mutability": "immutable",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "$ref",
          "type": "reference",
          "multiValued": false,
          "description": "Address of the user. Derived; what a request says is ignored.",
          "required": false,
          "caseExact": false,
          "mutability": "immutable",
          "returned": "default",
          "uniqueness": "none",
          "referenceTypes": [
            "User"
          ],
          "maxLength": 4096
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
          "description": "The user's `displayName`. Derived; what a request says is ignored.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        }
      ]
    }
  ]
};

export const serviceProviderConfigSchemaDefinition: SchemaDefinition = {
  "id": "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
  "name": "Service Provider Configuration",
  "description": "Which parts of the standard the service supports",
  "attributes": [
    {
      "name": "documentationUri",
      "type": "reference",
      "multiValued": false,
      "description": "Address of the documentation for people.",
      "required": false,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "referenceTypes": [
        "external"
      ],
      "maxLength": 4096
    },
    {
      "name": "patch",
      "type": "complex",
      "multiValued": false,
      "description": "Whether PATCH is supported.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "supported",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether it is supported.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        }
      ]
    },
    {
      "name": "bulk",
      "type": "complex",
      "multiValued": false,
      "description": "Whether bulk requests are supported, and how large they may be.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "supported",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether it is supported.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        },
        {
          "name": "maxOperations",
          "type": "integer",
          "multiValued": false,
          "description": "Most operations of one bulk request.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        },
        {
          "name": "maxPayloadSize",
          "type": "integer",
          "multiValued": false,
          "description": "Most bytes of one bulk request.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        }
      ]
    },
    {
      "name": "filter",
      "type": "complex",
      "multiValued": false,
      "description": "Whether filters are supported, and how many resources one answer may hold.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "supported",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether it is supported.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        },
        {
          "name": "maxResults",
          "type": "integer",
          "multiValued": false,
          "description": "Most resources of one answer.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        }
      ]
    },
    {
      "name": "changePassword",
      "type": "complex",
      "multiValued": false,
      "description": "Whether passwords can be changed. They cannot, since people sign in with their identity provider.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "supported",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether it is supported.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        }
      ]
    },
    {
      "name": "sort",
      "type": "complex",
      "multiValued": false,
      "description": "Whether lists can be sorted.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "supported",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether it is supported.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        }
      ]
    },
    {
      "name": "etag",
      "type": "complex",
      "multiValued": false,
      "description": "Whether resources have versions that can be named in conditions.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "supported",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether it is supported.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        }
      ]
    },
    {
      "name": "pagination",
      "type": "complex",
      "multiValued": false,
      "description": "How long lists can be read page by page. Cursors do not expire, so there is no cursorTimeout.",
      "required": false,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "cursor",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether pages can be asked for by cursor.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        },
        {
          "name": "index",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether pages can be asked for by startIndex.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        },
        {
          "name": "defaultPaginationMethod",
          "type": "string",
          "multiValued": false,
          "description": "How a list is paged when the request names neither.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "cursor",
            "index"
          ]
        },
        {
          "name": "defaultPageSize",
          "type": "integer",
          "multiValued": false,
          "description": "Resources of a page when the request has no count.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        },
        {
          "name": "maxPageSize",
          "type": "integer",
          "multiValued": false,
          "description": "Most resources of a page.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        }
      ]
    },
    {
      "name": "authenticationSchemes",
      "type": "complex",
      "multiValued": true,
      "description": "How requests prove who sends them.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "Kind of scheme, in the words of RFC 7643 §5.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "oauth",
            "oauth2",
            "oauthbearertoken",
            "httpbasic",
            "httpdigest"
          ]
        },
        {
          "name": "name",
          "type": "string",
          "multiValued": false,
          "description": "Name of the scheme.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "description",
          "type": "string",
          "multiValued": false,
          "description": "What the scheme is and how it is used.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "specUri",
          "type": "reference",
          "multiValued": false,
          "description": "Address of the specification of the scheme.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "referenceTypes": [
            "external"
          ],
          "maxLength": 4096
        },
        {
          "name": "documentationUri",
          "type": "reference",
          "multiValued": false,
          "description": "Address of the documentation of the scheme.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "referenceTypes": [
            "external"
          ],
          "maxLength": 4096
        },
        {
          "name": "primary",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether this is the scheme to prefer.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 10
    }
  ]
};

export const resourceTypeSchemaDefinition: SchemaDefinition = {
  "id": "urn:ietf:params:scim:schemas:core:2.0:ResourceType",
  "name": "ResourceType",
  "description": "Which kinds of resources the service has",
  "attributes": [
    {
      "name": "id",
      "type": "string",
      "multiValued": false,
      "description": "Identifier of the resource type, equal to its name.",
      "required": false,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "name",
      "type": "string",
      "multiValued": false,
      "description": "Name of the resource type, as it stands in meta.resourceType.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "description",
      "type": "string",
      "multiValued": false,
      "description": "What the resource type is.",
      "required": false,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "endpoint",
      "type": "reference",
      "multiValued": false,
      "description": "Where the resources are served, relative to the base URL.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "referenceTypes": [
        "uri"
      ],
      "maxLength": 4096
    },
    {
      "name": "schema",
      "type": "reference",
      "multiValued": false,
      "description": "URN of the core schema.",
      "required": true,
      "caseExact": true,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "referenceTypes": [
        "uri"
      ],
      "maxLength": 4096
    },
    {
      "name": "schemaExtensions",
      "type": "complex",
      "multiValued": true,
      "description": "Extensions that resources of this type may have.",
      "required": false,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "schema",
          "type": "reference",
          "multiValued": false,
          "description": "URN of the extension.",
          "required": true,
          "caseExact": true,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "referenceTypes": [
            "uri"
          ],
          "maxLength": 4096
        },
        {
          "name": "required",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether every resource of the type must have the extension.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        }
      ],
      "maxItems": 10
    }
  ]
};

export const schemaSchemaDefinition: SchemaDefinition = {
  "id": "urn:ietf:params:scim:schemas:core:2.0:Schema",
  "name": "Schema",
  "description": "Which attributes resources have",
  "attributes": [
    {
      "name": "id",
      "type": "string",
      "multiValued": false,
      "description": "URN of the schema.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "name",
      "type": "string",
      "multiValued": false,
      "description": "Name of the schema.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "description",
      "type": "string",
      "multiValued": false,
      "description": "What the schema describes.",
      "required": false,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "maxLength": 4096
    },
    {
      "name": "attributes",
      "type": "complex",
      "multiValued": true,
      "description": "Attributes of the schema.",
      "required": true,
      "caseExact": false,
      "mutability": "readOnly",
      "returned": "default",
      "uniqueness": "none",
      "subAttributes": [
        {
          "name": "name",
          "type": "string",
          "multiValued": false,
          "description": "Name of the attribute.",
          "required": true,
          "caseExact": true,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "type",
          "type": "string",
          "multiValued": false,
          "description": "Type of the value.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
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
        },
        {
          "name": "multiValued",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether the attribute can have several values.",
          "required": true,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        },
        {
          "name": "description",
          "type": "string",
          "multiValued": false,
          "description": "What the attribute means.",
          "required": false,
          "caseExact": true,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096
        },
        {
          "name": "required",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether MetaCompliance refuses a resource without the attribute.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        },
        {
          "name": "canonicalValues",
          "type": "string",
          "multiValued": true,
          "description": "Values that are understood. Others are kept as sent.",
          "required": false,
          "caseExact": true,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096,
          "maxItems": 1000
        },
        {
          "name": "caseExact",
          "type": "boolean",
          "multiValued": false,
          "description": "Whether letter case matters when values are compared.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none"
        },
        {
          "name": "mutability",
          "type": "string",
          "multiValued": false,
          "description": "When the attribute may be changed.",
          "required": false,
          "caseExact": true,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "readOnly",
            "readWrite",
            "immutable",
            "writeOnly"
          ]
        },
        {
          "name": "returned",
          "type": "string",
          "multiValued": false,
          "description": "When answers hold the attribute.",
          "required": false,
          "caseExact": true,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "always",
            "never",
            "default",
            "request"
          ]
        },
        {
          "name": "uniqueness",
          "type": "string",
          "multiValued": false,
          "description": "Among what the value is unique.",
          "required": false,
          "caseExact": true,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "canonicalValues": [
            "none",
            "server",
            "global"
          ]
        },
        {
          "name": "referenceTypes",
          "type": "string",
          "multiValued": true,
          "description": "What a reference may point to.",
          "required": false,
          "caseExact": true,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "maxLength": 4096,
          "maxItems": 100
        },
        {
          "name": "subAttributes",
          "type": "complex",
          "multiValued": true,
          "description": "Parts of a complex attribute.",
          "required": false,
          "caseExact": false,
          "mutability": "readOnly",
          "returned": "default",
          "uniqueness": "none",
          "subAttributes": [
            {
              "name": "name",
              "type": "string",
              "multiValued": false,
              "description": "Name of the attribute.",
              "required": true,
              "caseExact": true,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none",
              "maxLength": 4096
            },
            {
              "name": "type",
              "type": "string",
              "multiValued": false,
              "description": "Type of the value.",
              "required": true,
              "caseExact": false,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none",
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
            },
            {
              "name": "multiValued",
              "type": "boolean",
              "multiValued": false,
              "description": "Whether the attribute can have several values.",
              "required": true,
              "caseExact": false,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none"
            },
            {
              "name": "description",
              "type": "string",
              "multiValued": false,
              "description": "What the attribute means.",
              "required": false,
              "caseExact": true,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none",
              "maxLength": 4096
            },
            {
              "name": "required",
              "type": "boolean",
              "multiValued": false,
              "description": "Whether MetaCompliance refuses a resource without the attribute.",
              "required": false,
              "caseExact": false,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none"
            },
            {
              "name": "canonicalValues",
              "type": "string",
              "multiValued": true,
              "description": "Values that are understood. Others are kept as sent.",
              "required": false,
              "caseExact": true,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none",
              "maxLength": 4096,
              "maxItems": 1000
            },
            {
              "name": "caseExact",
              "type": "boolean",
              "multiValued": false,
              "description": "Whether letter case matters when values are compared.",
              "required": false,
              "caseExact": false,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none"
            },
            {
              "name": "mutability",
              "type": "string",
              "multiValued": false,
              "description": "When the attribute may be changed.",
              "required": false,
              "caseExact": true,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none",
              "canonicalValues": [
                "readOnly",
                "readWrite",
                "immutable",
                "writeOnly"
              ]
            },
            {
              "name": "returned",
              "type": "string",
              "multiValued": false,
              "description": "When answers hold the attribute.",
              "required": false,
              "caseExact": true,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none",
              "canonicalValues": [
                "always",
                "never",
                "default",
                "request"
              ]
            },
            {
              "name": "uniqueness",
              "type": "string",
              "multiValued": false,
              "description": "Among what the value is unique.",
              "required": false,
              "caseExact": true,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none",
              "canonicalValues": [
                "none",
                "server",
                "global"
              ]
            },
            {
              "name": "referenceTypes",
              "type": "string",
              "multiValued": true,
              "description": "What a reference may point to.",
              "required": false,
              "caseExact": true,
              "mutability": "readOnly",
              "returned": "default",
              "uniqueness": "none",
              "maxLength": 4096,
              "maxItems": 100
            }
          ],
          "maxItems": 1000
        }
      ],
      "maxItems": 1000
    }
  ]
};

/** Everything /Schemas lists. */
export const schemaDefinitions: readonly SchemaDefinition[] = [
  userSchemaDefinition,
  enterpriseUserSchemaDefinition,
  groupSchemaDefinition,
  serviceProviderConfigSchemaDefinition,
  resourceTypeSchemaDefinition,
  schemaSchemaDefinition
];
