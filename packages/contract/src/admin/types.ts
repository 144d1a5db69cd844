// Generated from openapi/admin.yaml by `pnpm generate`. Do not edit.
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
    "/admin-secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List admin secrets
         * @description The names that may administer the region. Secrets are made and revoked on the command line only.
         */
        get: operations["listAdminSecrets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit
         * @description What was done and attempted in the administration of the region, the latest first.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List companies
         * @description The companies of the region in the order in which they were made, without those that are gone.
         */
        get: operations["listCompanies"];
        put?: never;
        /**
         * Create a company
         * @description Creates a company under a new key, with its first API token. The token is shown in this answer and never again.
         */
        post: operations["createCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        /**
         * Show a company
         * @description A company by its key. One that was deleted is shown too, as long as anybody may ask whether its rows are gone. Of one that lives the answer has its brake, and what of its requests is ignored.
         */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        /**
         * Delete a company
         * @description Ends all its API tokens at once: from this answer on, every SCIM request is answered by 401. Its rows are removed in the background; show the company to see whether they are gone. The key is never given again. Deleting it again changes nothing.
         */
        delete: operations["deleteCompany"];
        options?: never;
        head?: never;
        /**
         * Rename a company
         * @description Gives a company another name. Its key and its address stay.
         */
        patch: operations["renameCompany"];
        trace?: never;
    };
    "/companies/{companyKey}/brake": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        /**
         * Show the brake
         * @description What happens when the company loses many users at once, and whether it has.
         */
        get: operations["getBrake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the brake
         * @description Has the brake hold when it is tripped, or only tell. One that is tripped already does so from the next request on.
         */
        patch: operations["setBrake"];
        trace?: never;
    };
    "/companies/{companyKey}/brake-release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release the brake
         * @description Lets go on what a tripped brake holds - the losses are meant, and count no more. Whether it holds the next time stays as it is.
         */
        post: operations["releaseBrake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyKey}/connection-settings/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
                /**
                 * @description The identity provider whose form is to be filled in.
                 * @example okta
                 */
                provider: components["parameters"]["provider"];
            };
            cookie?: never;
        };
        /**
         * Connection settings
         * @description What to enter in the form of an identity provider, field by field, ready to paste. No token is among them - a token is shown only when it is made.
         */
        get: operations["getConnectionSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyKey}/log": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        /**
         * Read the provisioning log
         * @description What was changed in the company and what was refused, the latest first. Values are not kept, only the names of the attributes that changed.
         */
        get: operations["listLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyKey}/log/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        /**
         * Export the provisioning log
         * @description The log as a file, the earliest first.
         */
        get: operations["exportLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyKey}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Suspend a company
         * @description Has every SCIM request of the company answered by 403. Its data and tokens are kept.
         */
        put: operations["suspendCompany"];
        post?: never;
        /**
         * Resume a company
         * @description Ends the suspension.
         */
        delete: operations["resumeCompany"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyKey}/token-refresh": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the token
         * @description Issues a new API token, which works at once; the one before it works for seven more days. For these seven days the company's token cannot be refreshed again.
         */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyKey}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        /**
         * List tokens
         * @description Every API token that the company ever had, in the order in which they were issued.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Issue a token
         * @description Issues one more API token, which works at once. A company has at most two live tokens. The token is shown in this answer and never again.
         */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyKey}/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
                /**
                 * @description The `id` of the token, or as much of its beginning as tells it from the company's other live tokens.
                 * @example 3f9a1c07b2d4
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token
         * @description Ends a token at once: the next request that brings it is refused.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What may be known of an admin secret after it was shown. */
        AdminSecret: {
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-14T09:26:53.589Z
             */
            created?: string;
            /**
             * @description Whether it was made on the command line, or is ADMIN_TOKEN.
             * @enum {string}
             */
            keptIn: "database" | "environment";
            /**
             * Format: date-time
             * @description When a request last came with it, to about a minute.
             * @example 2026-03-14T09:26:53.589Z
             */
            lastUsed?: string;
            /**
             * @description Under which name the audit keeps what is done with it.
             * @example night-shift
             */
            name: string;
            /**
             * Format: date-time
             * @description When it was revoked; absent unless it was.
             * @example 2026-03-14T09:26:53.589Z
             */
            revoked?: string;
            /**
             * @description What it may do.
             * @enum {string}
             */
            role: "viewer" | "operator";
        };
        /** @description The admin secrets of the region. */
        AdminSecretList: {
            /** @description The secrets. */
            items: components["schemas"]["AdminSecret"][];
        };
        /** @description Something that was done, or attempted, in the administration of the region. */
        AuditEntry: {
            /**
             * @description The name of the admin secret; on the command line that of the user.
             * @example night-shift
             */
            actor: string;
            /**
             * Format: date-time
             * @description When.
             * @example 2026-03-14T09:26:53.589Z
             */
            at: string;
            companyKey?: components["schemas"]["CompanyKey"];
            /**
             * @description Why it was refused; absent unless it was.
             * @example There is no live token with this id
             */
            detail?: string;
            /**
             * @description Identifier of the entry.
             * @example 019a5b3c-7d2e-7f00-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * @description The operation.
             * @example revokeToken
             */
            operation: string;
            /**
             * @description The Request-Id; absent for the command line.
             * @example 8f3b-6a1d2e9c4b77
             */
            requestId?: string;
            /**
             * Format: int32
             * @description How it ended, as an HTTP status.
             * @example 200
             */
            status: number;
            /**
             * @description Which token, secret or name it was about.
             * @example 3f9a1c07b2d4
             */
            subject?: string;
            /**
             * @description Which way it came.
             * @enum {string}
             */
            via: "api" | "command line";
        };
        /** @description A page of the audit. */
        AuditPage: {
            /** @description The entries. */
            items: components["schemas"]["AuditEntry"][];
            nextCursor?: components["schemas"]["NextCursor"];
        };
        /** @description What happens when more than 20 users and 20 % of the company are made inactive or deleted within 10 minutes, and whether it has. */
        Brake: {
            /** @description Whether it then has further ones refused with 503 until it is released, or only tells. */
            hold: boolean;
            /**
             * Format: int32
             * @description How many users were made inactive or deleted until then.
             * @example 21
             */
            lost?: number;
            /**
             * Format: int32
             * @description Of how many.
             * @example 50
             */
            total?: number;
            /**
             * Format: date-time
             * @description When it was tripped; absent unless it is.
             * @example 2026-03-14T09:26:53.589Z
             */
            tripped?: string;
        };
        /** @description What the brake shall do. */
        BrakeInput: {
            /** @description Whether it shall have further ones refused until it is released, or only tell. */
            hold: boolean;
        };
        /** @description A company of the region. */
        Company: {
            /**
             * Format: uri
             * @description Where the company's SCIM is.
             * @example https://ire.scim.metacompliance.com/scim/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
             */
            baseUrl: string;
            companyKey: components["schemas"]["CompanyKey"];
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2026-03-14T09:26:53.589Z
             */
            created: string;
            /**
             * Format: date-time
             * @description When it was deleted; absent unless it was.
             * @example 2026-03-14T09:26:53.589Z
             */
            deleted?: string;
            /**
             * Format: date-time
             * @description When the last of its rows was removed; absent as long as there are any.
             * @example 2026-03-14T09:26:53.589Z
             */
            emptied?: string;
            name: components["schemas"]["Name"];
            /**
             * @description The region code.
             * @enum {string}
             */
            region: "ire" | "us" | "nl" | "uk" | "ca";
            /**
             * @description Whether its SCIM requests are served (active), answered by 403 (suspended) or by 401. While it is deleting there are rows left to remove.
             * @enum {string}
             */
            state: "active" | "suspended" | "deleting" | "deleted";
        };
        /** @description A company, and what may want an operator. */
        CompanyDetails: components["schemas"]["Company"] & {
            brake?: components["schemas"]["Brake"];
            /** @description What its requests brought and MetaCompliance does not have, the most frequent first. About the last ten seconds are missing. */
            ignoredAttributes?: components["schemas"]["IgnoredAttribute"][];
        };
        /** @description A company to create. */
        CompanyInput: {
            name: components["schemas"]["Name"];
            /** @description Whether to create one complete user in it, which identity providers look for when they test a connection. */
            withSampleUser?: boolean;
        };
        /**
         * @description The company's key, a GUID. It never changes and is never given again.
         * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
         */
        CompanyKey: string;
        /** @description A page of companies. */
        CompanyList: {
            /** @description The companies. */
            items: components["schemas"]["Company"][];
            nextCursor?: components["schemas"]["NextCursor"];
        };
        /** @description The new name of a company. */
        CompanyName: {
            name: components["schemas"]["Name"];
        };
        /** @description A field of the form. */
        ConnectionField: {
            /**
             * @description What the form calls it.
             * @example Base URL
             */
            field: string;
            /**
             * @description Where it is and what it means.
             * @example On the tab General of the application.
             */
            note: string;
            /**
             * @description What to paste; absent where it is a secret that cannot be shown again.
             * @example ire
             */
            value?: string;
        };
        /** @description The form of an identity provider, filled in for a company. */
        ConnectionSettings: {
            companyKey: components["schemas"]["CompanyKey"];
            /** @description The fields in the order of the form. */
            fields: components["schemas"]["ConnectionField"][];
            /**
             * @description The identity provider.
             * @enum {string}
             */
            provider: "okta" | "entra";
        };
        /** @description How often requests brought an attribute that MetaCompliance does not have. */
        IgnoredAttribute: {
            /**
             * Format: date-time
             * @description When the last of them came.
             * @example 2026-03-14T09:26:53.589Z
             */
            last: string;
            /**
             * @description Its name or path, without values; absent for all that are not kept by name, which are those beyond the first hundred and those that are no plain names.
             * @example shoeSize
             */
            name?: string;
            /**
             * Format: int64
             * @description In how many requests, until none brought it for as long as the provisioning log is kept.
             * @example 1204
             */
            times: number;
        };
        /**
         * @description What the token is for, as the provisioning log names it.
         * @example Okta
         */
        Label: string;
        /** @description A change, or a request that was refused. */
        LogEntry: {
            /**
             * Format: date-time
             * @description When the request came.
             * @example 2026-03-14T09:26:53.589Z
             */
            at: string;
            /**
             * @description Names of the attributes that changed.
             * @example [
             *       "active"
             *     ]
             */
            attributes?: string[];
            /**
             * @description Why it was refused.
             * @example name.familyName is required by MetaCompliance
             */
            detail?: string;
            /**
             * @description Identifier of the entry.
             * @example 019a5b3c-7d2e-7f00-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * @description The operation of the SCIM contract.
             * @example createUser
             */
            operation: string;
            /**
             * @description How it ended.
             * @enum {string}
             */
            outcome: "changed" | "refused";
            /**
             * @description The product that its User-Agent names.
             * @example Okta SCIM Client
             */
            provider: string;
            /**
             * @description The Request-Id of its answer.
             * @example 8f3b-6a1d2e9c4b77
             */
            requestId: string;
            /**
             * @description The id of the resource; absent when there is none.
             * @example 2819c223-7f76-453a-919d-413861904646
             */
            resourceId?: string;
            /**
             * @description The rule that was broken.
             * @example invalidValue
             */
            scimType?: string;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 400
             */
            status: number;
            /**
             * @description The label of the token it came with.
             * @example Okta
             */
            token: string;
            /**
             * @description The userName; erased with the user.
             * @example bjensen@example.com
             */
            userName?: string;
            /**
             * @description What was ignored or taken otherwise than it was sent.
             * @example [
             *       "shoeSize is no attribute and was ignored"
             *     ]
             */
            warnings?: string[];
        };
        /** @description A page of the provisioning log. */
        LogPage: {
            /** @description The entries. */
            items: components["schemas"]["LogEntry"][];
            nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description What people call the company. Two companies may have the same.
         * @example Acme
         */
        Name: string;
        /** @description A company that was just created. */
        NewCompany: components["schemas"]["Company"] & {
            token: components["schemas"]["Secret"];
        };
        /** @description An API token that was just issued. */
        NewToken: components["schemas"]["Token"] & {
            /**
             * Format: date-time
             * @description Until when the tokens before it go on working; absent unless this was a refresh.
             * @example 2026-03-21T09:26:53.589Z
             */
            previousUntil?: string;
            token: components["schemas"]["Secret"];
        };
        /**
         * @description The cursor of the next page; absent on the last.
         * @example k3Jx0mS1
         */
        NextCursor: string;
        /** @description Why a request failed. RFC 9457. */
        Problem: {
            /**
             * @description One sentence for the operator - what is wrong, and what to do about it.
             * @example The token was refreshed on 2026-03-14. It can be refreshed again after 2026-03-21T09:26:53.589Z
             */
            detail: string;
            /** @description Every place of the request that breaks a rule. */
            errors?: components["schemas"]["ProblemPlace"][];
            /**
             * @description The Request-Id of the answer.
             * @example 8f3b-6a1d2e9c4b77
             */
            requestId: string;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 409
             */
            status: number;
            /**
             * @description The HTTP status in words.
             * @example Conflict
             */
            title: string;
            /**
             * @description The kind of problem; the HTTP status says it all.
             * @example about:blank
             */
            type: string;
        };
        /** @description A place of the request that breaks a rule. */
        ProblemPlace: {
            /**
             * @description The rule.
             * @example must match format "date-time"
             */
            detail: string;
            /**
             * @description A JSON pointer into the body or the name of a parameter.
             * @example /expires
             */
            where: string;
        };
        /** @description How to name the new token. */
        RefreshInput: {
            label?: components["schemas"]["Label"];
        };
        /**
         * @description The API token. It is shown only now; MetaCompliance keeps no copy of it.
         * @example mcscim_ire_…
         */
        Secret: string;
        /** @description What may be known of an API token after it was shown. */
        Token: {
            /**
             * Format: date-time
             * @description When it was issued.
             * @example 2026-03-14T09:26:53.589Z
             */
            created: string;
            /**
             * Format: date-time
             * @description When it ends by itself; absent when it does not.
             * @example 2027-03-14T00:00:00.000Z
             */
            expires?: string;
            /**
             * @description Tells it from the company's other tokens.
             * @example 3f9a1c07b2d4
             */
            id: string;
            label: components["schemas"]["Label"];
            /**
             * Format: date-time
             * @description When a request last came with it, to about a minute; absent when none did.
             * @example 2026-03-14T09:26:53.589Z
             */
            lastUsed?: string;
            /**
             * Format: date-time
             * @description When it was revoked; absent unless it was.
             * @example 2026-03-14T09:26:53.589Z
             */
            revoked?: string;
            /**
             * @description Whether it opens the company.
             * @enum {string}
             */
            state: "live" | "expired" | "revoked";
        };
        /** @description A token to issue. */
        TokenInput: {
            /**
             * Format: date-time
             * @description When it shall end by itself; a time to come.
             * @example 2027-03-14T00:00:00Z
             */
            expires?: string;
            label?: components["schemas"]["Label"];
        };
        /** @description The API tokens of a company. */
        TokenList: {
            /** @description The tokens. */
            items: components["schemas"]["Token"][];
            /**
             * Format: date-time
             * @description When the token can be refreshed again; absent when it can be now.
             * @example 2026-03-21T09:26:53.589Z
             */
            refreshLockedUntil?: string;
        };
    };
    responses: {
        /** @description The request breaks a rule of this document; errors says where. */
        BadRequest: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is right but comes at the wrong time; detail says what is in its way and until when. */
        Conflict: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The secret is that of a viewer, and this needs an operator. */
        Forbidden: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something broke in the service. Its log names the cause under the Request-Id. */
        InternalServerError: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing in this region. */
        NotFound: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The brake is not tripped, so that there is nothing to release. */
        NotTripped: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
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
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has more than 64 KiB. */
        TooLarge: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The admin secret is missing, malformed, unknown or revoked, or is an API token of SCIM. */
        Unauthorized: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not application/json. */
        UnsupportedMediaType: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Only what was done under this name.
         * @example night-shift
         */
        actor: string;
        /**
         * @description Only requests of this client, as the log names it - the product of its User-Agent.
         * @example Okta SCIM Client
         */
        client: string;
        /**
         * @description Only what was done to this company, which may have been deleted since.
         * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
         */
        company: string;
        /**
         * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
         * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
         */
        companyKey: string;
        /**
         * @description How many items to return at most; 100 unless said otherwise.
         * @example 100
         */
        count: number;
        /** @description The nextCursor of a page that was answered before; without it, the first page. The other parameters stay as they were. */
        cursor: string;
        /**
         * @description A table for a spreadsheet, or one JSON object a line; JSON lines unless said otherwise.
         * @example csv
         */
        format: "csv" | "jsonl";
        /**
         * @description Only what happened at this time or later.
         * @example 2026-03-14T00:00:00Z
         */
        from: string;
        /**
         * @description The `id` of the token, or as much of its beginning as tells it from the company's other live tokens.
         * @example 3f9a1c07b2d4
         */
        id: string;
        /**
         * @description Only what was changed, or only what was refused.
         * @example refused
         */
        outcome: "changed" | "refused";
        /**
         * @description The identity provider whose form is to be filled in.
         * @example okta
         */
        provider: "okta" | "entra";
        /**
         * @description Only this request, by the Request-Id that its client was shown.
         * @example 8f3b-6a1d2e9c4b77
         */
        requestId: string;
        /**
         * @description Only companies in this state; all of them unless said otherwise.
         * @example suspended
         */
        state: "active" | "suspended" | "deleting";
        /**
         * @description Only what happened before this time.
         * @example 2026-03-15T00:00:00Z
         */
        to: string;
        /**
         * @description Only requests about this user - a userName in any letter case, or the id of a resource.
         * @example bjensen@example.com
         */
        user: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Address of the company, relative to the listener.
         * @example /admin/v1/companies/5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
         */
        Location: string;
        /**
         * @description Identifier of the request, also in the service's log and in the audit.
         * @example 8f3b-6a1d2e9c4b77
         */
        "Request-Id": string;
        /**
         * @description Whole seconds to wait before trying again.
         * @example 5
         */
        "Retry-After": number;
        /**
         * @description How to authenticate. RFC 6750 §3.
         * @example Bearer realm="admin"
         */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAdminSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The admin secrets, without what opens anything. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminSecretList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /**
                 * @description Only what was done under this name.
                 * @example night-shift
                 */
                actor?: components["parameters"]["actor"];
                /**
                 * @description Only what was done to this company, which may have been deleted since.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey?: components["parameters"]["company"];
                /**
                 * @description How many items to return at most; 100 unless said otherwise.
                 * @example 100
                 */
                count?: components["parameters"]["count"];
                /** @description The nextCursor of a page that was answered before; without it, the first page. The other parameters stay as they were. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description Only what happened at this time or later.
                 * @example 2026-03-14T00:00:00Z
                 */
                from?: components["parameters"]["from"];
                /**
                 * @description Only what happened before this time.
                 * @example 2026-03-15T00:00:00Z
                 */
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the audit. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                /**
                 * @description How many items to return at most; 100 unless said otherwise.
                 * @example 100
                 */
                count?: components["parameters"]["count"];
                /** @description The nextCursor of a page that was answered before; without it, the first page. The other parameters stay as they were. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description Only companies in this state; all of them unless said otherwise.
                 * @example suspended
                 */
                state?: components["parameters"]["state"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of companies. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyInput"];
            };
        };
        responses: {
            /** @description The company, and its token. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCompany"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company, which is dead. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    renameCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyName"];
            };
        };
        responses: {
            /** @description The company as it is now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getBrake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brake. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brake"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setBrake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrakeInput"];
            };
        };
        responses: {
            /** @description The brake as it is now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brake"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    releaseBrake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brake as it is now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brake"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotTripped"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getConnectionSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
                /**
                 * @description The identity provider whose form is to be filled in.
                 * @example okta
                 */
                provider: components["parameters"]["provider"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fields of the form. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listLog: {
        parameters: {
            query?: {
                /**
                 * @description How many items to return at most; 100 unless said otherwise.
                 * @example 100
                 */
                count?: components["parameters"]["count"];
                /** @description The nextCursor of a page that was answered before; without it, the first page. The other parameters stay as they were. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description Only what happened at this time or later.
                 * @example 2026-03-14T00:00:00Z
                 */
                from?: components["parameters"]["from"];
                /**
                 * @description Only what was changed, or only what was refused.
                 * @example refused
                 */
                outcome?: components["parameters"]["outcome"];
                /**
                 * @description Only requests of this client, as the log names it - the product of its User-Agent.
                 * @example Okta SCIM Client
                 */
                provider?: components["parameters"]["client"];
                /**
                 * @description Only this request, by the Request-Id that its client was shown.
                 * @example 8f3b-6a1d2e9c4b77
                 */
                requestId?: components["parameters"]["requestId"];
                /**
                 * @description Only what happened before this time.
                 * @example 2026-03-15T00:00:00Z
                 */
                to?: components["parameters"]["to"];
                /**
                 * @description Only requests about this user - a userName in any letter case, or the id of a resource.
                 * @example bjensen@example.com
                 */
                user?: components["parameters"]["user"];
            };
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportLog: {
        parameters: {
            query?: {
                /**
                 * @description A table for a spreadsheet, or one JSON object a line; JSON lines unless said otherwise.
                 * @example csv
                 */
                format?: components["parameters"]["format"];
                /**
                 * @description Only what happened at this time or later.
                 * @example 2026-03-14T00:00:00Z
                 */
                from?: components["parameters"]["from"];
                /**
                 * @description Only what was changed, or only what was refused.
                 * @example refused
                 */
                outcome?: components["parameters"]["outcome"];
                /**
                 * @description Only requests of this client, as the log names it - the product of its User-Agent.
                 * @example Okta SCIM Client
                 */
                provider?: components["parameters"]["client"];
                /**
                 * @description Only this request, by the Request-Id that its client was shown.
                 * @example 8f3b-6a1d2e9c4b77
                 */
                requestId?: components["parameters"]["requestId"];
                /**
                 * @description Only what happened before this time.
                 * @example 2026-03-15T00:00:00Z
                 */
                to?: components["parameters"]["to"];
                /**
                 * @description Only requests about this user - a userName in any letter case, or the id of a resource.
                 * @example bjensen@example.com
                 */
                user?: components["parameters"]["user"];
            };
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    suspendCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company as it is now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resumeCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company as it is now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInput"];
            };
        };
        responses: {
            /** @description The new token. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens, without what opens anything. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            /** @description The token. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The company's key, in any letter case. One that belongs to no company, whatever its form, is answered by 404.
                 * @example 5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
                 */
                companyKey: components["parameters"]["companyKey"];
                /**
                 * @description The `id` of the token, or as much of its beginning as tells it from the company's other live tokens.
                 * @example 3f9a1c07b2d4
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token as it is now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
