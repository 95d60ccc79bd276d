import {html} from 'lit';
import {api} from '../../core/api.js';
import {moment} from '../../core/format.js';
import {t} from '../../core/texts.js';
import {confirm, dialog} from '../../ui/dialog.js';
import {icon} from '../../ui/icon.js';
import {toast} from '../../ui/toast.js';

/** Said within the window: what is said behind it nobody hears. */
async function copy(field, status) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Without HTTPS there is no other way than this old one.
    document.execCommand('copy');
  }
  status.textContent = t('link.copied');
}

/** Has somebody set their password anew by a link, which is mailed, or shown this once. @returns whether one was made */
export async function sendPasswordLink(account) {
  const sure = await confirm({title: t('link.title'), danger: false, action: t('link.action'),
    text: t(account.email ? 'link.text' : 'link.textNoMail', {name: account.userName, email: account.email})});
  if (!sure) {
    return false;
  }
  const {mailedTo, link, expiresAt} = await api.post(`accounts/${encodeURIComponent(account.id)}/password-link`);
  if (mailedTo) {
    toast(t('link.mailed', {email: mailedTo}));
    return true;
  }
  await dialog({
    title: t('link.shownTitle'),
    content: close => html`<div class="modal-body">
      <p>${t('link.shown', {name: account.userName, until: moment(expiresAt)})}</p>
      <div class="input-group"><input class="form-control" readonly aria-label=${t('link.label')} .value=${link}
          @focus=${event => event.target.select()}>
        <button type="button" class="btn" @click=${event => copy(event.currentTarget.previousElementSibling,
          event.currentTarget.parentElement.nextElementSibling)}>${icon('copy')} ${t('link.copy')}</button></div>
      <div class="text-secondary mt-2 muster-line" role="status"></div>
    </div>
    <div class="modal-footer"><button type="button" class="btn btn-primary" @click=${() => close()}>${t('link.done')}</button></div>`,
  });
  return true;
}
