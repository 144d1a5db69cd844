// Generated from openapi/scim.yaml by `pnpm generate`. Do not edit.
export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
export type Readable<T> = T extends $Write<any> ? never : T extends $Read<infer U> ? Readable<U> : T extends (infer E)[] ? Readable<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Write<any> ? never : K]: Readable<T[K]>;
} : T;
export type Writable<T> = T extends $Read<any> ? never : T extends $Write<infer U> ? Writable<U> : T extends (infer E)[] ? Writable<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? never : K]: Writable<T[K]>;
} & {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? K : never]?: never;
} : T;
export interface paths {
    "/.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search users and groups
         * @description As a list, but the query is the body. RFC 7644 §3.4.3.
         */
        post: operations["searchAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send many operations at once
         * @description Each operation is checked and answered as the single call would be. References by bulkId are resolved wherever a value or `$ref` names a resource, circular ones too: operations that refer to each other are carried out together or not at all.
         */
        post: operations["bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List groups
         * @description Groups of the company, in the order of their creation unless sorted. Leave the members out, with excludedAttributes=members, when you do not need them.
         */
        get: operations["listGroups"];
        put?: never;
        /**
         * Create a group
         * @description Creates a group with an id of its own. A displayName that is taken, in whatever letter case, is refused; so is a member that is not a user of the company.
         */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Groups/.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search groups
         * @description As a list, but the query is the body. RFC 7644 §3.4.3.
         */
        post: operations["searchGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /**
         * Get a group
         * @description Returns a group with its members.
         */
        get: operations["getGroup"];
        /**
         * Replace a group
         * @description Gives the group exactly these attributes. Members that are absent are kept; null or an empty list removes them all.
         */
        put: operations["replaceGroup"];
        post?: never;
        /**
         * Delete a group
         * @description Deletes the group. Its members stay users.
         */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description Makes all changes or none. Adding a member who is there, or removing one who is not, changes nothing.
         */
        patch: operations["patchGroup"];
        trace?: never;
    };
    "/Me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get me
         * @description Always answered by 501: a token stands for a company, so there is nobody whom "me" could mean.
         */
        get: operations["getMe"];
        /**
         * Replace me
         * @description Always answered by 501: a token stands for a company, so there is nobody whom "me" could mean.
         */
        put: operations["replaceMe"];
        /**
         * Create me
         * @description Always answered by 501: a token stands for a company, so there is nobody whom "me" could mean.
         */
        post: operations["createMe"];
        /**
         * Delete me
         * @description Always answered by 501: a token stands for a company, so there is nobody whom "me" could mean.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /**
         * Change me
         * @description Always answered by 501: a token stands for a company, so there is nobody whom "me" could mean.
         */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/ResourceTypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List resource types
         * @description All kinds of resources, on one page.
         */
        get: operations["listResourceTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ResourceTypes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the resource type.
                 * @example User
                 */
                id: components["parameters"]["resourceTypeId"];
            };
            cookie?: never;
        };
        /**
         * Get a resource type
         * @description One kind of resource, by its name.
         */
        get: operations["getResourceType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List schemas
         * @description All schemas and extensions, on one page.
         */
        get: operations["listSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Schemas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description URN of the schema.
                 * @example urn:ietf:params:scim:schemas:core:2.0:User
                 */
                id: components["parameters"]["schemaId"];
            };
            cookie?: never;
        };
        /**
         * Get a schema
         * @description One schema or extension, by its URN.
         */
        get: operations["getSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ServiceProviderConfig": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say what is supported
         * @description Which parts of the standard the service supports, and within which limits.
         */
        get: operations["getServiceProviderConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Users of the company, active and inactive, in the order of their creation unless sorted. Without any parameter, the first page.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Creates a user with an id of its own. A userName that is taken, in whatever letter case and also by an inactive user, is refused.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Users/.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search users
         * @description As a list, but the query is the body. RFC 7644 §3.4.3.
         */
        post: operations["searchUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /**
         * Get a user
         * @description Returns a user, active or not.
         */
        get: operations["getUser"];
        /**
         * Replace a user
         * @description Gives the user exactly these attributes: one that is absent, null or empty is cleared, except active, which keeps its state. What a GET returned can be sent back.
         */
        put: operations["replaceUser"];
        post?: never;
        /**
         * Delete a user
         * @description Deletes the user, who leaves all groups. The id is never given again; the userName is free. Audits are kept for 30 days: to keep a person's history, set active to false instead.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Makes all changes or none. Changes that change nothing leave version and lastModified alone.
         */
        patch: operations["patchUser"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Gives attributes a value. Without path, value is an object of attributes. */
        AddOrReplaceOperation: {
            /**
             * @description What to do. The capitalised words are those of Microsoft Entra.
             * @enum {string}
             */
            op: "add" | "replace" | "Add" | "Replace";
            /**
             * @description The attribute to change, if not all in value.
             * @example emails[type eq "work"].value
             * @example name.familyName
             * @example urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department
             */
            path?: string;
            /** @description The value, of whatever type the attribute has. */
            value: unknown;
        };
        /** @description One postal address. All parts are free text. */
        Address: {
            /**
             * @description Country.
             * @example USA
             */
            country?: string;
            /**
             * @description Whole address, ready to be shown. It may hold line breaks.
             * @example 100 Universal City Plaza
             *     Hollywood, CA 91608 USA
             */
            formatted?: string;
            /**
             * @description City or locality.
             * @example Hollywood
             */
            locality?: string;
            /**
             * @description Postal code.
             * @example 91608
             */
            postalCode?: string;
            /** @description Whether this is the address to use. At most one is. */
            primary?: boolean;
            /**
             * @description State or region.
             * @example CA
             */
            region?: string;
            /**
             * @description Street, house number, floor.
             * @example 100 Universal City Plaza
             */
            streetAddress?: string;
            /**
             * @description What the address is used for.
             * @example work
             */
            type?: string;
        };
        /** @description One way for requests to prove who sends them. */
        AuthenticationScheme: {
            /** @description What the scheme is and how it is used. */
            description: $Read<string>;
            /**
             * Format: uri
             * @description Address of the documentation of the scheme.
             */
            documentationUri?: $Read<string>;
            /**
             * @description Name of the scheme.
             * @example API token
             */
            name: $Read<string>;
            /** @description Whether this is the scheme to prefer. */
            primary?: $Read<boolean>;
            /**
             * Format: uri
             * @description Address of the specification of the scheme.
             */
            specUri?: $Read<string>;
            /**
             * @description Kind of scheme, in the words of RFC 7643 §5.
             * @enum {string}
             */
            type: $Read<"oauth" | "oauth2" | "oauthbearertoken" | "httpbasic" | "httpdigest">;
        };
        /** @description One operation of a bulk request. */
        BulkOperation: {
            /**
             * @description Name by which other operations refer to the resource this one creates. POST needs it.
             * @example qwerty
             */
            bulkId?: string;
            /** @description Body of the single call. Strings in it may be `bulkId:` and a name. */
            data?: unknown;
            /**
             * @description Method of the single call.
             * @enum {string}
             */
            method: "POST" | "PUT" | "PATCH" | "DELETE";
            /**
             * @description Path of the single call, relative to the base URL. It may hold `bulkId:` and a name.
             * @example /Users
             * @example /Groups/bulkId:ytrewq
             */
            path: string;
            /**
             * @description Version the resource must have, as in If-Match.
             * @example W/"3"
             */
            version?: string;
        };
        /** @description What became of one operation. */
        BulkOperationResponse: {
            /**
             * @description The operation's bulkId, if it had one.
             * @example qwerty
             */
            bulkId?: string;
            /**
             * Format: uri
             * @description Address of the resource. Absent only when a POST failed.
             */
            location?: string;
            /**
             * @description Method of the operation.
             * @example POST
             */
            method: string;
            /** @description Body of the single call. Always there when the operation failed. */
            response?: components["schemas"]["Error"] | components["schemas"]["User"] | components["schemas"]["Group"];
            /**
             * @description Status of the single call.
             * @example 201
             */
            status: string;
            /**
             * @description Version of the resource now.
             * @example W/"1"
             */
            version?: string;
        };
        /** @description Many operations in one request. Each is checked and answered as the single call would be. */
        BulkRequest: {
            /**
             * Format: int32
             * @description After how many failed operations to stop. Absent, all are tried.
             * @example 1
             */
            failOnErrors?: number;
            /** @description The operations, made in an order that lets bulkId references be resolved. */
            Operations: components["schemas"]["BulkOperation"][];
            /** @description URN of this message. */
            schemas: string[];
        };
        /** @description What became of each operation, in the order of the request. */
        BulkResponse: {
            /** @description One answer for each operation that was tried. */
            Operations: components["schemas"]["BulkOperationResponse"][];
            /** @description URN of this message. */
            schemas: string[];
        };
        /** @description One e-mail address. */
        Email: {
            /** @description Text to show for the address. */
            display?: string;
            /** @description Whether this is the address to use. At most one is. */
            primary?: boolean;
            /**
             * @description What the address is used for.
             * @example work
             */
            type?: string;
            /**
             * @description The address.
             * @example bjensen@example.com
             */
            value?: string;
        };
        /** @description What a company knows of an employee. */
        EnterpriseUser: {
            /**
             * @description Cost center.
             * @example 4130
             */
            costCenter?: string;
            /**
             * @description Department.
             * @example Tour Operations
             */
            department?: string;
            /**
             * @description Division.
             * @example Theme Park
             */
            division?: string;
            /**
             * @description Number or code by which the company knows the person.
             * @example 701984
             */
            employeeNumber?: string;
            manager?: components["schemas"]["Manager"];
            /**
             * @description Organization.
             * @example Universal Studios
             */
            organization?: string;
        };
        /** @description One thing the person has a right to. */
        Entitlement: {
            /** @description Text to show for the entitlement. */
            display?: string;
            /** @description Whether this is the entitlement to use. At most one is. */
            primary?: boolean;
            /** @description Kind of entitlement. */
            type?: string;
            /** @description Value of the entitlement. */
            value?: string;
        };
        /** @description Why a request failed. */
        Error: {
            /**
             * @description One sentence for the administrator who reads it in a provisioning log. It ends with the Request-Id.
             * @example name.familyName is required by MetaCompliance
             */
            detail: string;
            /** @description URN of this message. */
            schemas: string[];
            /**
             * @description Which rule was broken, in the words of RFC 7644 §3.12 and RFC 9865 §2.1.
             * @enum {string}
             */
            scimType?: "invalidFilter" | "tooMany" | "uniqueness" | "mutability" | "invalidSyntax" | "invalidPath" | "noTarget" | "invalidValue" | "invalidVers" | "sensitive" | "invalidCursor" | "expiredCursor" | "invalidCount";
            /**
             * @description The HTTP status, as text.
             * @example 400
             */
            status: string;
        };
        /** @description Identifier of the resource in the system that provisions it. */
        ExternalId: string;
        /** @description A group as answers give it. With `attributes` or `excludedAttributes` only `schemas` and `id` are sure to be there. */
        Group: WithRequired<components["schemas"]["GroupAttributes"], "schemas" | "id">;
        /** @description Every attribute a Group can have, in the order in which answers give them. */
        GroupAttributes: {
            /**
             * @description Name of the group. Unique within the company without regard to letter case.
             * @example Tour Guides
             */
            displayName?: string;
            /**
             * @description Identifier of the group in the system that provisions it. Microsoft Entra sends its own object id, Okta sends none.
             * @example 8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159
             */
            externalId?: components["schemas"]["ExternalId"];
            id?: $Read<components["schemas"]["Id"]>;
            /** @description Users who belong to the group, of any number. A PUT without it keeps the members; an empty list removes all. */
            members?: components["schemas"]["Member"][];
            meta?: $Read<components["schemas"]["Meta"]>;
            /**
             * @description URNs of the schemas whose attributes the resource holds. The URN of the core schema must be among them.
             * @example [
             *       "urn:ietf:params:scim:schemas:core:2.0:Group"
             *     ]
             */
            schemas?: string[];
        };
        /** @description A group as POST and PUT take it. Read-only attributes may be there and are ignored, unknown ones too; `null` and `[]` mean that the attribute has no value. */
        GroupInput: WithRequired<components["schemas"]["GroupAttributes"], "schemas" | "displayName"> & {
            members?: WithRequired<components["schemas"]["Member"], "value">[];
        };
        /** @description A page of groups. */
        GroupListResponse: components["schemas"]["ListResponseAttributes"] & {
            /** @description The groups. */
            Resources: components["schemas"]["Group"][];
        };
        /** @description One group the person belongs to. */
        GroupMembership: {
            /**
             * Format: uri
             * @description Address of the group.
             */
            $ref?: $Read<string>;
            /**
             * @description The `displayName` of the group.
             * @example Tour Guides
             */
            display?: $Read<string>;
            /**
             * @description Always `direct`, since MetaCompliance has no groups in groups.
             * @example direct
             */
            type?: $Read<string>;
            /**
             * @description The `id` of the group.
             * @example e9e30dba-f08f-4109-8486-d5c6a331660a
             */
            value?: $Read<string>;
        };
        /**
         * @description Identifier given by MetaCompliance when the resource is created. It never changes and is never given again.
         * @example 2819c223-7f76-453a-919d-413861904646
         */
        Id: string;
        /** @description One instant messaging address. */
        InstantMessaging: {
            /** @description Text to show for the address. */
            display?: string;
            /** @description Whether this is the address to use. At most one is. */
            primary?: boolean;
            /**
             * @description Service the address belongs to.
             * @example aim
             */
            type?: string;
            /**
             * @description The address.
             * @example someaimhandle
             */
            value?: string;
        };
        /** @description A page of resources of any type. */
        ListResponse: components["schemas"]["ListResponseAttributes"] & {
            /** @description The resources. */
            Resources: (components["schemas"]["User"] | components["schemas"]["Group"])[];
        };
        /** @description What every page of a list says about itself. */
        ListResponseAttributes: {
            /**
             * Format: int32
             * @description How many resources this page really holds.
             * @example 2
             */
            itemsPerPage: number;
            /** @description Cursor of the next page. Absent on the last page, and when the page was asked for by startIndex. */
            nextCursor?: string;
            /** @description Cursor of the previous page. Absent on the first page, and when the page was asked for by startIndex. */
            previousCursor?: string;
            /** @description URN of this message. */
            schemas: string[];
            /**
             * Format: int32
             * @description Number of the first resource of this page, counted from 1. Absent when the page was asked for by cursor.
             * @example 1
             */
            startIndex?: number;
            /**
             * Format: int32
             * @description How many resources there are on all pages together.
             * @example 2
             */
            totalResults: number;
        };
        /** @description The person's manager, by id or by e-mail address. Send one of them: a request that changes only one clears the other. */
        Manager: {
            /** @description Address of the manager. Derived when `value` is the `id` of a user; what a request says is ignored. */
            $ref?: string;
            /**
             * @description The manager's `displayName`. Derived when `value` is the `id` of a user.
             * @example John Smith
             */
            displayName?: $Read<string>;
            /**
             * @description The manager's e-mail address. An addition of MetaCompliance, for directories that know managers by address.
             * @example jsmith@example.com
             */
            Email?: string;
            /**
             * @description The manager's id. It is kept as sent and need not be the `id` of a user of the company.
             * @example 26118915-6090-4610-87e4-49d8ca9f808d
             */
            value?: string;
        };
        /** @description One user who belongs to the group. Groups in groups are refused, since MetaCompliance has none. */
        Member: {
            /** @description Address of the user. Derived; what a request says is ignored. */
            $ref?: string;
            /**
             * @description The user's `displayName`. Derived; what a request says is ignored.
             * @example Babs Jensen
             */
            display?: $Read<string>;
            /**
             * @description Kind of member.
             * @enum {string}
             */
            type?: "User";
            /**
             * @description The `id` of the user.
             * @example 2819c223-7f76-453a-919d-413861904646
             */
            value?: string;
        };
        /** @description Facts about the resource, kept by MetaCompliance. What a request says here is ignored. */
        Meta: {
            /**
             * Format: date-time
             * @description When the resource was created.
             * @example 2026-03-14T09:26:53.589Z
             */
            created?: $Read<string>;
            /**
             * Format: date-time
             * @description When the resource last changed. A request that changes nothing leaves it alone.
             * @example 2026-03-14T09:26:53.589Z
             */
            lastModified?: $Read<string>;
            /**
             * Format: uri
             * @description Address of the resource.
             * @example https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/Users/2819c223-7f76-453a-919d-413861904646
             */
            location?: $Read<string>;
            /**
             * @description Name of the resource type.
             * @example User
             */
            resourceType?: $Read<string>;
            /**
             * @description Version of the resource, equal to the `ETag` header.
             * @example W/"3"
             */
            version?: $Read<string>;
        };
        /** @description Name of the person, in parts. */
        Name: {
            /**
             * @description Last name.
             * @example Jensen
             */
            familyName?: string;
            /**
             * @description Whole name, ready to be shown.
             * @example Ms. Barbara J Jensen, III
             */
            formatted?: string;
            /**
             * @description First name.
             * @example Barbara
             */
            givenName?: string;
            /**
             * @description Title before the name.
             * @example Ms.
             */
            honorificPrefix?: string;
            /**
             * @description Addition after the name.
             * @example III
             */
            honorificSuffix?: string;
            /**
             * @description Middle names.
             * @example Jane
             */
            middleName?: string;
        };
        /** @description Changes to make, in order. All are made, or none. */
        PatchOp: {
            /** @description The changes. */
            Operations: components["schemas"]["PatchOperation"][];
            /**
             * @description URN of this message.
             * @example [
             *       "urn:ietf:params:scim:api:messages:2.0:PatchOp"
             *     ]
             */
            schemas: string[];
        };
        /** @description One change. Its path and value are those of RFC 7644 §3.5.2; what MetaCompliance decides where the standard leaves room is in the guides. */
        PatchOperation: components["schemas"]["AddOrReplaceOperation"] | components["schemas"]["RemoveOperation"];
        /** @description One telephone number. */
        PhoneNumber: {
            /** @description Text to show for the number. */
            display?: string;
            /** @description Whether this is the number to use. At most one is. */
            primary?: boolean;
            /**
             * @description What the number is used for.
             * @example work
             */
            type?: string;
            /**
             * @description The number, best as a tel URI of RFC 3966.
             * @example tel:+1-201-555-0123
             */
            value?: string;
        };
        /** @description One picture. */
        Photo: {
            /** @description Text to show for the picture. */
            display?: string;
            /** @description Whether this is the picture to use. At most one is. */
            primary?: boolean;
            /**
             * @description Kind of picture.
             * @example photo
             */
            type?: string;
            /**
             * @description Address of the picture.
             * @example https://photos.example.com/profilephoto/72930000000Ccne/F
             */
            value?: string;
        };
        /** @description Takes values from an attribute. */
        RemoveOperation: {
            /**
             * @description What to do. The capitalised word is that of Microsoft Entra.
             * @enum {string}
             */
            op: "remove" | "Remove";
            /**
             * @description The attribute, or the values of it, to remove.
             * @example members[value eq "2819c223-7f76-453a-919d-413861904646"]
             */
            path: string;
            /** @description The values to remove, when path does not choose them. A form of Microsoft Entra that the standard does not have. */
            value?: unknown;
        };
        /** @description One kind of resource, where it is served and which schemas it is made of. */
        ResourceType: {
            /** @description What the resource type is. */
            description?: $Read<string>;
            /**
             * @description Where the resources are served, relative to the base URL.
             * @example /Users
             */
            endpoint: $Read<string>;
            /**
             * @description Identifier of the resource type, equal to its name.
             * @example User
             */
            id: $Read<string>;
            meta?: $Read<components["schemas"]["Meta"]>;
            /**
             * @description Name of the resource type, as it stands in meta.resourceType.
             * @example User
             */
            name: $Read<string>;
            /**
             * Format: uri
             * @description URN of the core schema.
             * @example urn:ietf:params:scim:schemas:core:2.0:User
             */
            schema: $Read<string>;
            /** @description Extensions that resources of this type may have. */
            schemaExtensions?: $Read<components["schemas"]["SchemaExtension"][]>;
            /** @description URN of this schema. */
            schemas: $Read<string[]>;
        };
        /** @description All resource types. */
        ResourceTypeListResponse: components["schemas"]["ListResponseAttributes"] & {
            /** @description The resource types. */
            Resources: components["schemas"]["ResourceType"][];
        };
        /** @description One role of the person. */
        Role: {
            /** @description Text to show for the role. */
            display?: string;
            /** @description Whether this is the role to use. At most one is. */
            primary?: boolean;
            /** @description Kind of role. */
            type?: string;
            /** @description Value of the role. */
            value?: string;
        };
        /** @description One schema or extension, with its attributes and their characteristics. */
        Schema: {
            /** @description Attributes of the schema. */
            attributes: $Read<components["schemas"]["SchemaAttribute"][]>;
            /** @description What the schema describes. */
            description?: $Read<string>;
            /**
             * @description URN of the schema.
             * @example urn:ietf:params:scim:schemas:core:2.0:Group
             */
            id: $Read<string>;
            meta?: $Read<components["schemas"]["Meta"]>;
            /**
             * @description Name of the schema.
             * @example Group
             */
            name?: $Read<string>;
            /** @description URN of this schema. */
            schemas: $Read<string[]>;
        };
        /** @description One attribute and its characteristics. RFC 7643 §2.2 and §7. */
        SchemaAttribute: {
            /**
             * @description Values that are understood. Others are kept as sent.
             * @example [
             *       "work",
             *       "home",
             *       "other"
             *     ]
             */
            canonicalValues?: $Read<string[]>;
            /** @description Whether letter case matters when values are compared. */
            caseExact?: $Read<boolean>;
            /** @description What the attribute means. */
            description: $Read<string>;
            /** @description Whether the attribute can have several values. */
            multiValued: $Read<boolean>;
            /**
             * @description When the attribute may be changed.
             * @enum {string}
             */
            mutability: $Read<"readOnly" | "readWrite" | "immutable" | "writeOnly">;
            /**
             * @description Name of the attribute.
             * @example displayName
             */
            name: $Read<string>;
            /**
             * @description What a reference may point to.
             * @example [
             *       "User"
             *     ]
             */
            referenceTypes?: $Read<string[]>;
            /** @description Whether MetaCompliance refuses a resource without the attribute. */
            required: $Read<boolean>;
            /**
             * @description When answers hold the attribute.
             * @enum {string}
             */
            returned: $Read<"always" | "never" | "default" | "request">;
            /** @description Parts of a complex attribute. */
            subAttributes?: $Read<components["schemas"]["SchemaAttribute"][]>;
            /**
             * @description Type of the value.
             * @enum {string}
             */
            type: $Read<"string" | "boolean" | "decimal" | "integer" | "dateTime" | "binary" | "reference" | "complex">;
            /**
             * @description Among what the value is unique.
             * @enum {string}
             */
            uniqueness?: $Read<"none" | "server" | "global">;
        };
        /** @description One extension of a resource type. */
        SchemaExtension: {
            /** @description Whether every resource of the type must have the extension. */
            required: $Read<boolean>;
            /**
             * Format: uri
             * @description URN of the extension.
             * @example urn:ietf:params:scim:schemas:extension:enterprise:2.0:User
             */
            schema: $Read<string>;
        };
        /** @description All schemas. */
        SchemaListResponse: components["schemas"]["ListResponseAttributes"] & {
            /** @description The schemas. */
            Resources: components["schemas"]["Schema"][];
        };
        /** @description A query sent as a body, so that it need not stand in an address. */
        SearchRequest: {
            /**
             * @description As the query parameter.
             * @example [
             *       "userName",
             *       "name.familyName"
             *     ]
             */
            attributes?: string[];
            /**
             * Format: int32
             * @description As the query parameter.
             * @example 100
             */
            count?: number;
            /** @description As the query parameter. */
            cursor?: string;
            /**
             * @description As the query parameter.
             * @example [
             *       "groups"
             *     ]
             */
            excludedAttributes?: string[];
            /**
             * @description As the query parameter.
             * @example userName sw "b"
             */
            filter?: string;
            /**
             * @description URN of this message.
             * @example [
             *       "urn:ietf:params:scim:api:messages:2.0:SearchRequest"
             *     ]
             */
            schemas: string[];
            /**
             * @description As the query parameter.
             * @example userName
             */
            sortBy?: string;
            /**
             * @description As the query parameter.
             * @enum {string}
             */
            sortOrder?: "ascending" | "descending";
            /**
             * Format: int32
             * @description As the query parameter.
             * @example 1
             */
            startIndex?: number;
        };
        /** @description Which parts of the standard MetaCompliance supports, and within which limits. */
        ServiceProviderConfig: {
            /** @description How requests prove who sends them. */
            authenticationSchemes: $Read<components["schemas"]["AuthenticationScheme"][]>;
            /** @description Whether bulk requests are supported, and how large they may be. */
            bulk: $Read<{
                /**
                 * Format: int32
                 * @description Most operations of one bulk request.
                 * @example 1000
                 */
                maxOperations: $Read<number>;
                /**
                 * Format: int32
                 * @description Most bytes of one bulk request.
                 * @example 4194304
                 */
                maxPayloadSize: $Read<number>;
                supported: $Read<components["schemas"]["Supported"]>;
            }>;
            /** @description Whether passwords can be changed. They cannot, since people sign in with their identity provider. */
            changePassword: $Read<{
                supported: $Read<components["schemas"]["Supported"]>;
            }>;
            /**
             * Format: uri
             * @description Address of the documentation for people.
             * @example https://support.metacompliance.com
             */
            documentationUri?: $Read<string>;
            /** @description Whether resources have versions that can be named in conditions. */
            etag: $Read<{
                supported: $Read<components["schemas"]["Supported"]>;
            }>;
            /** @description Whether filters are supported, and how many resources one answer may hold. */
            filter: $Read<{
                /**
                 * Format: int32
                 * @description Most resources of one answer.
                 * @example 1000
                 */
                maxResults: $Read<number>;
                supported: $Read<components["schemas"]["Supported"]>;
            }>;
            meta?: $Read<components["schemas"]["Meta"]>;
            /** @description How long lists can be read page by page. Cursors do not expire, so there is no cursorTimeout. */
            pagination: $Read<{
                /** @description Whether pages can be asked for by cursor. */
                cursor: $Read<boolean>;
                /**
                 * Format: int32
                 * @description Resources of a page when the request has no count.
                 * @example 100
                 */
                defaultPageSize?: $Read<number>;
                /**
                 * @description How a list is paged when the request names neither.
                 * @enum {string}
                 */
                defaultPaginationMethod?: $Read<"cursor" | "index">;
                /** @description Whether pages can be asked for by startIndex. */
                index: $Read<boolean>;
                /**
                 * Format: int32
                 * @description Most resources of a page.
                 * @example 1000
                 */
                maxPageSize?: $Read<number>;
            }>;
            /** @description Whether PATCH is supported. */
            patch: $Read<{
                supported: $Read<components["schemas"]["Supported"]>;
            }>;
            /** @description URN of this schema. */
            schemas: $Read<string[]>;
            /** @description Whether lists can be sorted. */
            sort: $Read<{
                supported: $Read<components["schemas"]["Supported"]>;
            }>;
        };
        /** @description Whether it is supported. */
        Supported: boolean;
        /** @description A user as answers give it. With `attributes` or `excludedAttributes` only `schemas` and `id` are sure to be there. */
        User: WithRequired<components["schemas"]["UserAttributes"], "schemas" | "id">;
        /** @description Every attribute a User can have, in the order in which answers give them. */
        UserAttributes: {
            /**
             * @description Whether the person may learn with MetaCompliance. A user created without it is active; a PUT without it leaves it as it was.
             * @example true
             */
            active?: boolean;
            /** @description Postal addresses. Country, locality, postal code, region and street of the one of type work appear in reports. */
            addresses?: components["schemas"]["Address"][];
            /**
             * @description Name to show for the person.
             * @example Babs Jensen
             */
            displayName?: string;
            /** @description E-mail addresses. MetaCompliance writes to the primary one, else to the one of type work, else to the first. */
            emails?: components["schemas"]["Email"][];
            /** @description Things the person has a right to. Kept as sent. */
            entitlements?: components["schemas"]["Entitlement"][];
            /**
             * @description Identifier of the user in the system that provisions it. Okta sends its own user id.
             * @example 00u1a2b3c4d5e6f7g8h9
             */
            externalId?: components["schemas"]["ExternalId"];
            /** @description Groups the person belongs to. Change the members of the group instead. */
            groups?: $Read<components["schemas"]["GroupMembership"][]>;
            id?: $Read<components["schemas"]["Id"]>;
            /** @description Instant messaging addresses. */
            ims?: components["schemas"]["InstantMessaging"][];
            /**
             * @description Place by which dates, numbers and, without `preferredLanguage`, the language are chosen.
             * @example en-US
             */
            locale?: string;
            meta?: $Read<components["schemas"]["Meta"]>;
            name?: components["schemas"]["Name"];
            /**
             * @description What the person is called casually.
             * @example Babs
             */
            nickName?: string;
            /**
             * @description Accepted because identity providers send one; never kept and never returned.
             * @example t1meMa$heen
             */
            password?: $Write<string>;
            /** @description Telephone numbers. */
            phoneNumbers?: components["schemas"]["PhoneNumber"][];
            /** @description Addresses of pictures of the person. */
            photos?: components["schemas"]["Photo"][];
            /**
             * @description Language in which the person wants to learn. Comes before `locale` when content is chosen.
             * @example en-US
             */
            preferredLanguage?: string;
            /**
             * @description Address of a page about the person.
             * @example https://login.example.com/bjensen
             */
            profileUrl?: string;
            /** @description Roles of the person. Kept as sent; the roles of MetaCompliance itself are set in User Management. */
            roles?: components["schemas"]["Role"][];
            /**
             * @description URNs of the schemas whose attributes the resource holds. The URN of the core schema must be among them.
             * @example [
             *       "urn:ietf:params:scim:schemas:core:2.0:User"
             *     ]
             */
            schemas?: string[];
            /**
             * @description Time zone by its IANA name.
             * @example America/Los_Angeles
             */
            timezone?: string;
            /**
             * @description Job title.
             * @example Vice President
             */
            title?: string;
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"?: components["schemas"]["EnterpriseUser"];
            /**
             * @description Name by which the person signs in, usually an e-mail address or UPN. Kept as sent; unique within the company without regard to letter case, also among inactive users.
             * @example bjensen@example.com
             */
            userName?: string;
            /**
             * @description Relation of the person to the company, in the company's own words.
             * @example Employee
             */
            userType?: string;
            /** @description Certificates issued to the person. Kept as sent. */
            x509Certificates?: components["schemas"]["X509Certificate"][];
        };
        /** @description A user as POST and PUT take it: with everything MetaCompliance needs. Read-only attributes may be there and are ignored, unknown ones too; `null` and `[]` mean that the attribute has no value. */
        UserInput: WithRequired<components["schemas"]["UserAttributes"], "schemas" | "userName" | "name" | "emails"> & {
            emails: WithRequired<components["schemas"]["Email"], "value">[];
            name: WithRequired<components["schemas"]["Name"], "givenName" | "familyName">;
        };
        /** @description A page of users. */
        UserListResponse: components["schemas"]["ListResponseAttributes"] & {
            /** @description The users. */
            Resources: components["schemas"]["User"][];
        };
        /** @description One certificate. */
        X509Certificate: {
            /** @description Text to show for the certificate. */
            display?: string;
            /** @description Whether this is the certificate to use. At most one is. */
            primary?: boolean;
            /** @description What the certificate is used for. */
            type?: string;
            /** @description The DER certificate in base64, at most 64 KiB before encoding. */
            value?: string;
        };
    };
    responses: {
        /** @description The request breaks a rule; detail names the attribute and the rule. RFC 7644 §3.12. */
        BadRequest: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description Another resource of the company has the userName or displayName already, perhaps in other letter case, perhaps an inactive one. */
        Conflict: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description The company is suspended, or the request has a filter, which RFC 7644 §4 forbids here. */
        DiscoveryForbidden: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description The company is suspended. */
        Forbidden: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description Something broke in the service. Its log names the cause under the Request-Id. */
        InternalServerError: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description A token stands for a company, so there is nobody whom "me" could mean. RFC 7644 §3.11. */
        MeNotImplemented: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description Done. There is no body. */
        NoContent: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description There is no such resource. */
        NotFound: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description The resource still has a version named in If-None-Match. There is no body. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The resource has none of the versions named in If-Match, or one of those named in the If-None-Match of a change. */
        PreconditionFailed: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description The service cannot answer now. The same request may be sent again. */
        ServiceUnavailable: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description The body has more than 4 MiB, or a bulk request more than 1,000 operations. */
        TooLarge: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description The company sends more requests than its quota allows. */
        TooManyRequests: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Request-Id": components["headers"]["Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description The token is missing, malformed, unknown, revoked, expired, or of another company or region. detail begins "Invalid Credentials". */
        Unauthorized: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
        /** @description The body is neither application/scim+json nor application/json. */
        UnsupportedMediaType: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/scim+json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
         * @example [
         *       "userName",
         *       "emails.value"
         *     ]
         */
        attributes: string[];
        /**
         * @description How many resources to return at most. Less than 0 is taken as 0, more than 1000 as 1000; 100 unless said otherwise. With a cursor more than 1000 is refused.
         * @example 100
         */
        count: number;
        /** @description The nextCursor or previousCursor of a page that was answered before; without a value, the first page. The other parameters stay as they were. RFC 9865. */
        cursor: string;
        /**
         * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
         * @example [
         *       "members"
         *     ]
         */
        excludedAttributes: string[];
        /** @description Which resources to return, by the grammar of RFC 7644 §3.4.2.2: `attribute operator value` with `eq`, `ne`, `co`, `sw`, `ew`, `gt`, `ge`, `lt`, `le` and `pr`, joined by `and`, `or`, `not` and parentheses; `emails[type eq "work"]` asks one value to meet several conditions. */
        filter: string;
        /**
         * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
         * @example 2819c223-7f76-453a-919d-413861904646
         */
        id: string;
        /**
         * @description Go on only if the resource has one of these versions; they are compared weakly.
         * @example W/"3"
         */
        "If-Match": string;
        /**
         * @description Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.
         * @example W/"3"
         */
        "If-None-Match": string;
        /**
         * @description Name of the resource type.
         * @example User
         */
        resourceTypeId: string;
        /**
         * @description URN of the schema.
         * @example urn:ietf:params:scim:schemas:core:2.0:User
         */
        schemaId: string;
        /**
         * @description The attribute to sort by. Resources without it come last, or first when descending.
         * @example userName
         */
        sortBy: string;
        /** @description Ascending unless said otherwise. */
        sortOrder: "ascending" | "descending";
        /**
         * @description Number of the first resource to return, counted from 1. Less than 1 is taken as 1. Not together with cursor.
         * @example 1
         */
        startIndex: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Weak version of the resource, equal to meta.version. RFC 7644 §3.14.
         * @example W/"3"
         */
        ETag: string;
        /**
         * @description Address of the resource, equal to meta.location.
         * @example https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77/Users/2819c223-7f76-453a-919d-413861904646
         */
        Location: string;
        /**
         * @description What is left of the company's quota now, and when there is more. The RateLimit field of draft-ietf-httpapi-ratelimit-headers.
         * @example "company";r=0;t=2
         */
        RateLimit: string;
        /**
         * @description The quota of a company. The RateLimit-Policy field of draft-ietf-httpapi-ratelimit-headers.
         * @example "company";q=200;w=2
         */
        "RateLimit-Policy": string;
        /**
         * @description Identifier of the request, also in the service's log. Name it when you ask for help.
         * @example 01JNW3K2V6Y8Q4T5Z7B9D0F1G2
         */
        "Request-Id": string;
        /**
         * @description Whole seconds to wait before trying again.
         * @example 2
         */
        "Retry-After": number;
        /**
         * @description How to authenticate. RFC 6750 §3.
         * @example Bearer realm="scim"
         */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    searchAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["SearchRequest"];
            };
        };
        responses: {
            /** @description A page of users and groups. An empty page when none matches. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    bulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description What became of each operation. It is 200 also when all of them failed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["BulkResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description How many resources to return at most. Less than 0 is taken as 0, more than 1000 as 1000; 100 unless said otherwise. With a cursor more than 1000 is refused.
                 * @example 100
                 */
                count?: components["parameters"]["count"];
                /** @description The nextCursor or previousCursor of a page that was answered before; without a value, the first page. The other parameters stay as they were. RFC 9865. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
                /** @description Which resources to return, by the grammar of RFC 7644 §3.4.2.2: `attribute operator value` with `eq`, `ne`, `co`, `sw`, `ew`, `gt`, `ge`, `lt`, `le` and `pr`, joined by `and`, `or`, `not` and parentheses; `emails[type eq "work"]` asks one value to meet several conditions. */
                filter?: components["parameters"]["filter"];
                /**
                 * @description The attribute to sort by. Resources without it come last, or first when descending.
                 * @example userName
                 */
                sortBy?: components["parameters"]["sortBy"];
                /** @description Ascending unless said otherwise. */
                sortOrder?: components["parameters"]["sortOrder"];
                /**
                 * @description Number of the first resource to return, counted from 1. Less than 1 is taken as 1. Not together with cursor.
                 * @example 1
                 */
                startIndex?: components["parameters"]["startIndex"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of groups. An empty page when none matches. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["GroupListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createGroup: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["GroupInput"];
            };
        };
        responses: {
            /** @description The group as it is now. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    searchGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["SearchRequest"];
            };
        };
        responses: {
            /** @description A page of groups. An empty page when none matches. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["GroupListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getGroup: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
            };
            header?: {
                /**
                 * @description Go on only if the resource has one of these versions; they are compared weakly.
                 * @example W/"3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /**
                 * @description Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.
                 * @example W/"3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["Group"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceGroup: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
            };
            header?: {
                /**
                 * @description Go on only if the resource has one of these versions; they are compared weakly.
                 * @example W/"3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /**
                 * @description Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.
                 * @example W/"3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["GroupInput"];
            };
        };
        responses: {
            /** @description The group as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Go on only if the resource has one of these versions; they are compared weakly.
                 * @example W/"3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /**
                 * @description Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.
                 * @example W/"3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    patchGroup: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
            };
            header?: {
                /**
                 * @description Go on only if the resource has one of these versions; they are compared weakly.
                 * @example W/"3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /**
                 * @description Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.
                 * @example W/"3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["PatchOp"];
            };
        };
        responses: {
            /** @description The group as it is now. The answer when attributes or excludedAttributes were asked for. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["Group"];
                };
            };
            /** @description Done. The answer unless attributes or excludedAttributes were asked for. */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["MeNotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["MeNotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["MeNotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["MeNotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["MeNotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listResourceTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All resource types. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ResourceTypeListResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DiscoveryForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getResourceType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the resource type.
                 * @example User
                 */
                id: components["parameters"]["resourceTypeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource type. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ResourceType"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DiscoveryForbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSchemas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All schemas. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["SchemaListResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DiscoveryForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description URN of the schema.
                 * @example urn:ietf:params:scim:schemas:core:2.0:User
                 */
                id: components["parameters"]["schemaId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["Schema"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DiscoveryForbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getServiceProviderConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is supported. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ServiceProviderConfig"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DiscoveryForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description How many resources to return at most. Less than 0 is taken as 0, more than 1000 as 1000; 100 unless said otherwise. With a cursor more than 1000 is refused.
                 * @example 100
                 */
                count?: components["parameters"]["count"];
                /** @description The nextCursor or previousCursor of a page that was answered before; without a value, the first page. The other parameters stay as they were. RFC 9865. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
                /** @description Which resources to return, by the grammar of RFC 7644 §3.4.2.2: `attribute operator value` with `eq`, `ne`, `co`, `sw`, `ew`, `gt`, `ge`, `lt`, `le` and `pr`, joined by `and`, `or`, `not` and parentheses; `emails[type eq "work"]` asks one value to meet several conditions. */
                filter?: components["parameters"]["filter"];
                /**
                 * @description The attribute to sort by. Resources without it come last, or first when descending.
                 * @example userName
                 */
                sortBy?: components["parameters"]["sortBy"];
                /** @description Ascending unless said otherwise. */
                sortOrder?: components["parameters"]["sortOrder"];
                /**
                 * @description Number of the first resource to return, counted from 1. Less than 1 is taken as 1. Not together with cursor.
                 * @example 1
                 */
                startIndex?: components["parameters"]["startIndex"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. An empty page when none matches. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["UserListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description The user as it is now. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    searchUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["SearchRequest"];
            };
        };
        responses: {
            /** @description A page of users. An empty page when none matches. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["UserListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
            };
            header?: {
                /**
                 * @description Go on only if the resource has one of these versions; they are compared weakly.
                 * @example W/"3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /**
                 * @description Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.
                 * @example W/"3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["User"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceUser: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
            };
            header?: {
                /**
                 * @description Go on only if the resource has one of these versions; they are compared weakly.
                 * @example W/"3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /**
                 * @description Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.
                 * @example W/"3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description The user as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Go on only if the resource has one of these versions; they are compared weakly.
                 * @example W/"3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /**
                 * @description Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.
                 * @example W/"3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    patchUser: {
        parameters: {
            query?: {
                /**
                 * @description Names of the attributes to return beside those that are always returned, separated by commas. Unknown names are ignored. Not together with excludedAttributes.
                 * @example [
                 *       "userName",
                 *       "emails.value"
                 *     ]
                 */
                attributes?: components["parameters"]["attributes"];
                /**
                 * @description Names of the attributes not to return, separated by commas. Unknown names and those that are always returned are ignored. Not together with attributes.
                 * @example [
                 *       "members"
                 *     ]
                 */
                excludedAttributes?: components["parameters"]["excludedAttributes"];
            };
            header?: {
                /**
                 * @description Go on only if the resource has one of these versions; they are compared weakly.
                 * @example W/"3"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /**
                 * @description Go on only if the resource has none of these versions; they are compared weakly. Otherwise a GET is answered by 304 and a change by 412.
                 * @example W/"3"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The `id` of the resource. One that belongs to nothing, whatever its form, is answered by 404.
                 * @example 2819c223-7f76-453a-919d-413861904646
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": components["schemas"]["PatchOp"];
            };
        };
        responses: {
            /** @description The user as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
