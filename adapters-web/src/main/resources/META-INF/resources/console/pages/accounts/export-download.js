import {html} from 'lit';
import {ended, follow} from '../../core/job.js';
import {t} from '../../core/texts.js';
import {toast} from '../../ui/toast.js';

const address = id => `api/v1/exports/${encodeURIComponent(id)}/file`;

/** Has the browser fetch the file of an export that is done. */
export function download({id, fileName}) {
  const link = document.createElement('a');
  link.href = address(id);
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Tells in passing when an export that nobody looks at any more has ended. */
export function followQuietly(id) {
  const stop = follow('exports', id, job => {
    if (ended(job)) {
      stop();
      toast(job.state === 'DONE' ? html`<a href=${address(id)} download=${job.fileName}>${t('export.readyToast', {name: job.fileName})}</a>`
        : t(`export.state.${job.state}`));
    }
  });
}
