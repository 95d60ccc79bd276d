import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {t} from '../../core/texts.js';
import {Problem} from '../../core/problem.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {read, weekdays, write} from './cron.js';

/** Refusals of these codes are about one field and do not say which. */
const FIELDS = {'cron.invalid': 'cron', 'export-definition.unknown': 'definition',
  'export-target.unknown': 'target', 'export-schedule.taken': 'name'};

function placed(problem) {
  const path = problem instanceof Problem && !problem.problems.length ? FIELDS[problem.code] : undefined;
  const {code, message} = problem;
  return path ? new Problem({...problem, detail: message, problems: [{path, code, message}]}) : problem;
}

/**
 * When which export begins and where it goes. Event `done` with what was saved.
 *
 * @property schedule the one to change, or what a new one begins with
 * @property made whether it is there already
 */
class ScheduleForm extends Element {
  static properties = {schedule: {attribute: false}, made: {attribute: false}, definitions: {attribute: false}, targets: {attribute: false},
    chosen: {state: true}};

  #form = new Form(this, async values => {
    const name = this.made ? this.schedule.name : values.name.trim();
    try {
      this.emit('done', await api.put(`export-schedules/${encodeURIComponent(name)}`, {
        definition: values.definition, cron: write({...this.chosen, ...values}), zone: values.zone, target: values.target || null,
        keep: Number(values.keep), changes: values.changes === 'on', enabled: this.schedule.enabled ?? true}));
    } catch (problem) {
      throw placed(problem);
    }
  });

  willUpdate(changed) {
    if (changed.has('schedule')) {
      this.chosen = read(this.schedule.cron ?? '0 3 * * *');
    }
  }

  render() {
    const {name, definition, zone, target, keep, changes} = this.schedule;
    const form = this.#form;
    return html`<form @submit=${form.submit} novalidate>
      <div class="modal-body">
        ${form.alert()}
        ${this.made ? nothing : form.input({name: 'name', label: t('schedules.name'), value: name, required: true, maxlength: 255,
          hint: t('schedules.nameHint')})}
        ${form.select({name: 'definition', label: t('schedules.definition'), value: definition, required: true,
          options: this.definitions.map(one => [one.name, one.name])})}
        ${form.select({name: 'kind', label: t('schedules.when'), value: this.chosen.kind, change: kind => {
          this.chosen = {...this.chosen, kind, cron: this.chosen.kind === 'cron' ? this.chosen.cron : write(this.chosen)};
        }, options: ['daily', 'workdays', 'weekly', 'monthly', 'cron'].map(kind => [kind, t(`schedules.kinds.${kind}`)])})}
        <div class="row">${this.#when()}
          <div class="col-sm-6">${form.input({name: 'zone', label: t('schedules.zone'), required: true, list: 'schedule-zones',
            value: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone})}
            <datalist id="schedule-zones">${['UTC',
              ...Intl.supportedValuesOf('timeZone')].map(one => html`<option value=${one}></option>`)}</datalist>
          </div></div>
        ${form.select({name: 'target', label: t('schedules.target'), value: target ?? '',
          hint: this.targets.length ? t('schedules.targetHint') : t('schedules.targetsNone'),
          options: [['', t('schedules.targetNone')], ...this.targets.map(one => [one.name, one.name])]})}
        ${form.input({name: 'keep', label: t('schedules.keep'), type: 'number', value: keep ?? 7, required: true,
          hint: t('schedules.keepHint')})}
        ${form.checkbox({name: 'changes', label: t('schedules.changes'), value: changes, hint: t('schedules.changesHint')})}
      </div>
      <div class="modal-footer">${form.button(t('common.save'))}</div>
    </form>`;
  }

  #when() {
    const {kind, time, weekday, date, cron} = this.chosen;
    const half = content => html`<div class="col-sm-6">${content}</div>`;
    if (kind === 'cron') {
      return half(this.#form.input({name: 'cron', label: t('schedules.cron'), value: cron, required: true, hint: t('schedules.cronHint')}));
    }
    return html`
      ${kind === 'weekly' ? half(this.#form.select({name: 'weekday', label: t('schedules.weekday'), value: weekday,
        options: weekdays()})) : nothing}
      ${kind === 'monthly' ? half(this.#form.select({name: 'date', label: t('schedules.date'), value: date,
        options: [...Array.from({length: 31}, (_, i) => [String(i + 1), String(i + 1)]), ['L', t('schedules.dateLast')]]})) : nothing}
      ${half(this.#form.input({name: 'time', label: t('schedules.time'), type: 'time', value: time, required: true, path: 'cron'}))}`;
  }
}
customElements.define('muster-schedule-form', ScheduleForm);
