import {html} from 'lit';
import {t} from '../../core/texts.js';

/** Where one is: 1 files, 2 rules, 3 review, 4 done. */
export const steps = current => html`<ol class="steps steps-counter steps-blue my-3 muster-steps" aria-label=${t('imports.steps.label')}>
  ${['files', 'rules', 'review'].map((step, i) => html`<li class="step-item ${i + 1 === current ? 'active' : ''}"
    aria-current=${i + 1 === current ? 'step' : 'false'}>${t(`imports.steps.${step}`)}</li>`)}
</ol>`;
