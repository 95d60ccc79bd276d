import {hasText, t} from './texts.js';

/** What Muster itself asks for, in the order in which it is offered; each has a sentence in the texts. */
export const PERMISSIONS = ['accounts:view', 'accounts:manage', 'accounts:import', 'accounts:export', 'credentials:export',
  'settings:manage', 'directory:ignore', 'tenants:manage'];

/** Those that are about more than the accounts of a group can be. */
export const FOR_NO_GROUP = ['settings:manage', 'directory:ignore', 'tenants:manage'];

/** What a permission lets one do; of one of another system the permission itself. */
export const sentence = permission => hasText(`permissions.${permission}`) ? t(`permissions.${permission}`) : permission;
