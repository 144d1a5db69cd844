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
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        /**
         * @description Identifier of the resource in the system that provisions it. Okta sends its own user id.
         * @example 00u1a2b3c4d5e6f7g8h9
         */
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
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
export type operations = Record<string, never>;
