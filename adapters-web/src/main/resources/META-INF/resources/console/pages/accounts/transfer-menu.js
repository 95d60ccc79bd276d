import {html, nothing} from 'lit';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {icon} from '../../ui/icon.js';
import '../../ui/menu.js';

/**
 * Import and export, as administrators know them.
 *
 * @param search what is listed; the builder of exports begins with its query
 * @param run gets the Selection to export, or nothing for everybody
 */
export function transferMenu(search, selection, run) {
  const exporting = session.may('accounts:export') ? [
    {label: t('transfer.exportSelected'), icon: icon('file-export'), disabled: selection.empty, action: () => run(selection)},
    {label: t('transfer.exportAll'), icon: icon('file-export'), action: () => run()},
    {label: t('transfer.export'), hint: t('transfer.exportHint'), icon: icon('file-export'),
      href: `exports/new${search.query ? `?query=${encodeURIComponent(search.query)}` : ''}`},
  ] : [];
  const importing = session.may('accounts:import') ? [
    {label: t('transfer.import'), hint: t('transfer.importHint'), icon: icon('file-import'), href: 'imports/new?memberships=OMIT'},
    {label: t('transfer.importWithTeams'), hint: t('transfer.importWithTeamsHint'), icon: icon('file-import'),
      href: 'imports/new?memberships=RESTORE'},
  ] : [];
  const items = [...exporting, ...exporting.length && importing.length ? [null] : [], ...importing];
  const button = html`${icon('arrows-sort')} ${t('transfer.menu')} ${icon('chevron-down')}`;
  return items.length ? html`<muster-menu .items=${items} .button=${button}></muster-menu>` : nothing;
}
