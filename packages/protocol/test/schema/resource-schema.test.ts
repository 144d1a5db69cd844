import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAttribute, groupSchema, userSchema } from '../../src/index.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

test('each resource type knows its endpoint and URNs (RFC 7643 §6)', () => {
  assert.deepEqual([userSchema.endpoint, userSchema.core], ['/Users', 'urn:ietf:params:scim:schemas:core:2.0:User']);
  assert.deepEqual(
    [groupSchema.endpoint, groupSchema.core],
    ['/Groups', 'urn:ietf:params:scim:schemas:core:2.0:Group'],
  );
  assert.deepEqual(userSchema.extensions, [enterprise]);
  assert.deepEqual(groupSchema.extensions, []);
});

test('a sub-attribute knows its parent and is found by its lower-cased name', () => {
  const manager = findAttribute(userSchema, `${enterprise}:manager`);
  const email = manager?.children.get('email');
  assert.equal(email?.path, `${enterprise}:manager.Email`);
  assert.equal(email?.parent, manager);
  assert.equal(email?.schema, enterprise);
  assert.equal(manager?.parent, undefined);
});

test('a common attribute belongs to the core schema of its resource type', () => {
  assert.equal(findAttribute(userSchema, 'meta')?.schema, userSchema.core);
  assert.equal(findAttribute(groupSchema, 'meta')?.schema, groupSchema.core);
});

test('binary attributes are case exact (RFC 7643 §2.3.6)', () => {
  assert.equal(findAttribute(userSchema, 'x509Certificates')?.children.get('value')?.caseExact, true);
});
