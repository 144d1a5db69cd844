// `node --test-global-setup` takes a path, not the name of a package.
export { globalSetup, globalTeardown } from '@metacompliance/scim-service/testing/postgres';
