import type { ResourceType, SchemaDefinitionResource, ServiceProviderConfig } from '@metacompliance/scim-contract';
import { type Caller, pathOf } from '../call.ts';
import { AbortedError, CallError, NotValidError, RefusedError, UnauthorizedError } from '../errors.ts';
import type { CallOptions } from '../options.ts';
import { readPage } from '../paging.ts';
import { factsOf } from '../transport/message.ts';

/** What the server says of itself. @see RFC 7644 §4 */
export interface Discovery {
  /** The features and limits of the server, asked once a client. */
  serviceProviderConfig(options?: CallOptions): Promise<ServiceProviderConfig>;
  /** The kinds of resources, with their endpoints and extensions. */
  resourceTypes(options?: CallOptions): Promise<readonly ResourceType[]>;
  /** One of them, such as User. */
  resourceType(id: string, options?: CallOptions): Promise<ResourceType>;
  /** The schemas, with the characteristics of every attribute. */
  schemas(options?: CallOptions): Promise<readonly SchemaDefinitionResource[]>;
  /** One of them, by its URN. */
  schema(id: string, options?: CallOptions): Promise<SchemaDefinitionResource>;
  /** How to walk a list: by cursor when the server says it has cursors, by index when it does not or says nothing. */
  paging(options?: CallOptions): Promise<'index' | 'cursor'>;
}

/** Binds discovery to a company. */
export function createDiscovery({ call }: Caller): Discovery {
  let config: ServiceProviderConfig | undefined;

  async function one<T>(path: string, options: CallOptions = {}): Promise<T> {
    const { response, call: made } = await call({ method: 'GET', path }, passing(options));
    if (typeof response.body !== 'object' || response.body === null) {
      throw new NotValidError('The answer is no description of the server', factsOf(made, response.headers), {
        status: response.status,
      });
    }
    return response.body as T; // the contract names the schema of this path
  }
  async function all<T>(path: string, options: CallOptions = {}): Promise<readonly T[]> {
    return readPage<T>(await call({ method: 'GET', path }, passing(options)), { startIndex: 1 }).Resources;
  }
  async function serviceProviderConfig(options?: CallOptions): Promise<ServiceProviderConfig> {
    config ??= await one<ServiceProviderConfig>('/ServiceProviderConfig', options);
    return config;
  }

  return {
    serviceProviderConfig,
    resourceTypes: (options) => all('/ResourceTypes', options),
    resourceType: (id, options) => one(pathOf('/ResourceTypes', id), options),
    schemas: (options) => all('/Schemas', options),
    schema: (id, options) => one(pathOf('/Schemas', id), options),
    async paging(options) {
      const known = await orUndefined(serviceProviderConfig(options));
      return known?.pagination?.cursor ? 'cursor' : 'index';
    },
  };
}

/** The options of a call without those of a query that it is made for. */
function passing({ signal, timeout, retries, headers }: CallOptions): CallOptions {
  return { signal, timeout, retries, headers };
}

/** What discovery says, or undefined for a server without it; a wrong token and an ended call are told at once. */
export async function orUndefined<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    const isFinal = error instanceof UnauthorizedError || error instanceof AbortedError;
    if (isFinal || !(error instanceof RefusedError || error instanceof CallError)) throw error;
    return undefined;
  }
}
