import {router} from '../../core/router.js';
import {t} from '../../core/texts.js';

/** Has whoever leaves a page with something unsaved be asked first. @returns `forget`, after which nobody is asked */
export function keepUnsaved(host, unsaved) {
  let asking = true;
  let release;
  const leave = event => {
    if (asking && unsaved()) {
      event.preventDefault();
    }
  };
  host.addController({
    hostConnected() {
      addEventListener('beforeunload', leave);
      release = router.guard(() => !asking || !unsaved() || window.confirm(t('accounts.leave')));
    },
    hostDisconnected() {
      removeEventListener('beforeunload', leave);
      release();
    },
  });
  return {forget: () => {
    asking = false;
  }};
}
