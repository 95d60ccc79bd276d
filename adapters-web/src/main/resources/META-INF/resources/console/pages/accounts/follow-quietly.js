import {html} from 'lit';
import {atEnd} from '../../core/job.js';
import {t} from '../../core/texts.js';
import {toast} from '../../ui/toast.js';

const address = id => `api/v1/exports/${encodeURIComponent(id)}/file`;

/** Tells in passing when an export that nobody looks at any more has ended. */
export function followQuietly(id) {
  atEnd('exports', id, job => {
    toast(job.state === 'DONE' ? html`<a href=${address(id)} download=${job.fileName}>${t('export.readyToast', {name: job.fileName})}</a>`
      : t(job.state === 'FAILED' ? 'exports.failed' : 'exports.cancelled'));
  });
}
