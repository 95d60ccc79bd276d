import {html, nothing} from 'lit';
import {Problem, within} from '../core/problem.js';
import {problemAlert} from './alert.js';
import './password.js';

let count = 0;

/**
 * A form of an element: its fields with label, hint and error, sending, and what was refused, beside the field that it is about.
 *
 *   #form = new Form(this, async values => { … });
 *   render: html`<form @submit=${this.#form.submit} novalidate>${this.#form.alert()} ${this.#form.input({name: 'email', label})} …`
 */
export class Form {
  busy = false;
  problem = null;
  #host;
  #send;
  #prefix = `form-${++count}-`;
  #names = new Set();

  /** @param send gets the fields' values by name; its Problem is shown */
  constructor(host, send) {
    this.#host = host;
    this.#send = send;
  }

  submit = async event => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const form = event.currentTarget;
    if (!form.checkValidity()) {
      form.reportValidity();
      return;
    }
    const values = Object.fromEntries(new FormData(form));
    this.#become(true, null);
    try {
      await this.#send(values, form);
      this.#become(false, null);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        this.#become(false, null);
        throw problem;
      }
      this.#become(false, problem);
      await this.#host.updateComplete;
      (form.querySelector('[aria-invalid=true]') ?? form.querySelector('[type=submit]'))?.focus();
    }
  };

  #become(busy, problem) {
    this.busy = busy;
    this.problem = problem;
    this.#host.requestUpdate();
  }

  /** What was refused; problems of fields that stand in the form are told there. */
  alert() {
    const here = one => [...this.#names].some(name => within(one.path, name));
    const problems = this.problem?.problems ?? [];
    return problems.length && problems.every(here) ? nothing : problemAlert(this.problem, {except: here});
  }

  /** What is wrong with a field that is not made here, and tells so itself. */
  error(path) {
    this.#names.add(path);
    return this.problem?.at(path);
  }

  /** Names that are not those of the API's document are told the path of their problems. */
  #parts({name, path = name, hint, required, disabled}) {
    this.#names.add(path);
    const error = this.problem?.at(path);
    const id = this.#prefix + name;
    const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
    return {id, error, described: described || nothing, required, disabled};
  }

  #around({label, hint, required}, {id, error}, control) {
    return html`<div class="mb-3">
      <label class="form-label ${required ? 'required' : ''}" for=${id}>${label}</label>
      ${control}
      ${hint ? html`<div class="form-hint" id="${id}-hint">${hint}</div>` : nothing}
      ${error ? html`<div class="invalid-feedback d-block" id="${id}-error">${error}</div>` : nothing}
    </div>`;
  }

  /** A line of text. `field`: name, label, value, hint, required, type, autocomplete, maxlength, path, disabled, placeholder, list. */
  input(field) {
    const parts = this.#parts(field);
    return this.#around(field, parts, html`<input class="form-control ${parts.error ? 'is-invalid' : ''}" id=${parts.id} name=${field.name}
      type=${field.type ?? 'text'} .value=${field.value ?? ''} ?required=${field.required} ?disabled=${parts.disabled}
      autocomplete=${field.autocomplete ?? 'off'} maxlength=${field.maxlength ?? nothing} placeholder=${field.placeholder ?? nothing}
      list=${field.list ?? nothing} aria-invalid=${parts.error ? 'true' : nothing} aria-describedby=${parts.described}
      @input=${field.change ? event => field.change(event.target.value) : nothing}>`);
  }

  /** A password, which can be shown. `field` has `meter` too: whether a sentence tells how good a new one is. */
  password(field) {
    const parts = this.#parts(field);
    return this.#around(field, parts, html`<muster-password .field=${{...field, id: parts.id, wrong: Boolean(parts.error),
      described: parts.described}}></muster-password>`);
  }

  /** One of many names, found by typing; `names` are those that there are, or null while they are not known yet. */
  choice(field) {
    const id = `${this.#prefix}${field.name}-names`;
    return html`${this.input({...field, list: id})}
      <datalist id=${id}>${(field.names ?? []).map(name => html`<option value=${name}></option>`)}</datalist>`;
  }

  /** Several lines of text; `rows` of them are seen. */
  textarea(field) {
    const parts = this.#parts(field);
    return this.#around(field, parts, html`<textarea class="form-control ${parts.error ? 'is-invalid' : ''}" id=${parts.id} name=${field.name}
      rows=${field.rows ?? 4} .value=${field.value ?? ''} ?required=${field.required} ?disabled=${parts.disabled}
      aria-invalid=${parts.error ? 'true' : nothing} aria-describedby=${parts.described}></textarea>`);
  }

  /** One of several. `options`: `[[value, label]]`. */
  select(field) {
    const parts = this.#parts(field);
    return this.#around(field, parts, html`<select class="form-select ${parts.error ? 'is-invalid' : ''}" id=${parts.id} name=${field.name}
      ?required=${field.required} ?disabled=${parts.disabled} aria-invalid=${parts.error ? 'true' : nothing}
      aria-describedby=${parts.described} @change=${field.change ? event => field.change(event.target.value) : nothing}>
      ${field.options.map(([value, label]) => html`<option value=${value} ?selected=${value === (field.value ?? '')}>${label}</option>`)}
    </select>`);
  }

  /** Yes or no; its value is 'on' where it is chosen. */
  checkbox(field) {
    const parts = this.#parts(field);
    return html`<div class="mb-3"><label class="form-check">
      <input class="form-check-input" type="checkbox" id=${parts.id} name=${field.name} .checked=${Boolean(field.value)}
        ?disabled=${parts.disabled} aria-describedby=${parts.described}
        @change=${field.change ? event => field.change(event.target.checked) : nothing}>
      <span class="form-check-label">${field.label}</span>
      ${field.hint ? html`<span class="form-check-description" id="${parts.id}-hint">${field.hint}</span>` : nothing}
      ${parts.error ? html`<span class="invalid-feedback d-block" id="${parts.id}-error">${parts.error}</span>` : nothing}
    </label></div>`;
  }

  /** The button that sends; `off` where one has to wait. */
  button(label, kind = 'btn-primary', off = false) {
    return html`<button type="submit" class="btn ${kind} ${this.busy ? 'btn-loading' : ''}"
      ?disabled=${this.busy || off}>${label}</button>`;
  }
}
