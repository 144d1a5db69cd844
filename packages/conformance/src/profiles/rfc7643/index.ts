import { commonAttributes } from './common-attributes.ts';
import { discovery } from './discovery.ts';
import { group } from './group.ts';
import { schemas } from './schemas.ts';
import { user } from './user.ts';
import { values } from './values.ts';

/** The rules about resources. @see RFC 7643 */
export const rfc7643 = [...commonAttributes, ...values, ...user, ...group, ...discovery, ...schemas];
