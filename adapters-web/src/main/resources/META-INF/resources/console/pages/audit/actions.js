import {hasText, t} from '../../core/texts.js';

const kinds = ['created', 'changed', 'deleted'];
const of = (subject, ...actions) => actions.map(action => `${subject}.${action}`);

/** All that is noted of what was done. */
export const ACTIONS = [
  ...of('session', 'begun', 'ended'), 'sessions.ended', 'sign-in', 'identity.linked',
  ...of('account', ...kinds, 'disabled'),
  ...of('change', 'received', 'cancel', 'done', 'failed', 'cancelled'),
  ...of('import', 'received', 'apply', 'cancel', 'done', 'failed', 'cancelled'),
  ...of('export', 'received', 'cancel', 'done', 'failed', 'cancelled', 'downloaded', 'delivered', 'removed'),
  ...of('export-definition', ...kinds), ...of('export-schedule', ...kinds, 'run'),
  ...of('password', 'changed', 'set-by-link', 'link-issued', 'link-sent', 'link-undeliverable'), ...of('token', 'issued', 'revoked'),
  ...of('role', ...kinds), ...of('group', ...kinds), ...of('team', ...kinds), ...of('connection', ...kinds, 'tested'),
  ...of('mapping', ...kinds), 'tenant.created', 'refusals.skipped', 'audit.exported',
];

/** An action in words. What was tried and refused is named by its call; what is not known here, by its code. */
export function actionName(code) {
  if (/^[A-Z]+ \//.test(code)) {
    return t('audit.wanted', {call: code});
  }
  return ACTIONS.includes(code) && hasText(`audit.names.${code}`) ? t(`audit.names.${code}`) : code;
}
