import { operationTable } from '@metacompliance/scim-contract';
import { operationTable as adminOperationTable } from '@metacompliance/scim-contract/admin';

/** An operation of either document, as a request to it would begin. */
export interface Route {
  readonly id: string;
  readonly method: string;
  /** Below the address of the document, with names in braces. */
  readonly path: string;
  readonly takesBody: boolean;
}

/** Every operation of the document of identity providers. */
export const scimRoutes: readonly Route[] = routesOf(operationTable);

/** Every operation of the document of operators. */
export const adminRoutes: readonly Route[] = routesOf(adminOperationTable);

type Table = Readonly<
  Record<string, { readonly method: string; readonly path: string; readonly requestSchema?: string }>
>;

function routesOf(table: Table): readonly Route[] {
  return Object.entries(table).map(([id, { method, path, requestSchema }]) => {
    return { id, method, path, takesBody: requestSchema !== undefined };
  });
}
