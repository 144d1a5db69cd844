// SCIMMY behind express, with the least storage that its handlers need: what it does with requests is its own.
import { randomUUID } from 'node:crypto';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';

const [port = '18472', token = 'scimmy-token'] = process.argv.slice(2);

/** Keeps the resources of one type, whose `name` is unique in any letter case. */
function store(type, name) {
  const kept = new Map();
  const isTaken = (data, id) =>
    [...kept.values()].some((one) => one.id !== id && one[name].toLowerCase() === data[name].toLowerCase());

  SCIMMY.Resources.declare(type)
    .ingress((resource, instance) => {
      const data = JSON.parse(JSON.stringify(instance));
      const before = kept.get(resource.id);
      if (resource.id && !before) throw new SCIMMY.Types.Error(404, null, `Resource ${resource.id} not found`);
      if (isTaken(data, resource.id)) throw new SCIMMY.Types.Error(409, 'uniqueness', `${name} is taken`);
      const now = new Date();
      const id = before?.id ?? randomUUID();
      const next = { ...data, id, meta: { created: before?.meta.created ?? now, lastModified: now } };
      kept.set(id, next);
      return next;
    })
    .egress((resource) => {
      if (resource.id) {
        const found = kept.get(resource.id);
        if (!found) throw new SCIMMY.Types.Error(404, null, `Resource ${resource.id} not found`);
        return found;
      }
      const all = [...kept.values()];
      return resource.filter ? resource.filter.match(all) : all;
    })
    .degress((resource) => {
      if (!kept.delete(resource.id)) throw new SCIMMY.Types.Error(404, null, `Resource ${resource.id} not found`);
    });
}

SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser);
store(SCIMMY.Resources.User, 'userName');
store(SCIMMY.Resources.Group, 'displayName');

/** Lets the token in; it stands for nobody in particular. */
const handler = (request) => {
  if (request.header('Authorization') !== `Bearer ${token}`) throw new Error('The token is unknown');
};
const app = express();
app.use('/scim', new SCIMMYRouters({ type: 'bearer', handler }));
app.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/scim`));
