import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {Problem} from '../../core/problem.js';
import {session} from '../../core/session.js';
import {t} from '../../core/texts.js';
import {alert} from '../../ui/alert.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';
import {inWords} from './in-words.js';

const OPTIONAL = ['bindDn', 'bindPasswordKey', 'matchAttribute', 'filter', 'caFile'];

/** What is wrong with a field of the directory is told by a sentence that begins with its path. */
function located(problem) {
  const path = problem instanceof Problem && /^directory\.\w+/.exec(problem.message)?.[0];
  return path ? Problem.at(path, inWords(problem.message)) : problem;
}

/** The name of the environment variable that a key of the configuration can be set by. */
const variable = key => key.replace(/[^A-Za-z0-9]/g, '_').toUpperCase();

/** A connection, with the settings of its directory; `connection` is the one to change, or none. Event `done` with the saved one. */
class ConnectionForm extends Element {
  static properties = {connection: {attribute: false}, kind: {state: true}, key: {state: true}, encrypted: {state: true}};

  #form = new Form(this, async values => {
    const directory = this.kind === 'directory' ? this.#directory(values) : null;
    const body = {kind: this.kind, enabled: values.enabled === 'on', directory};
    try {
      this.emit('done', this.connection ? await api.patch(`connections/${encodeURIComponent(this.connection.name)}`, body)
        : await api.post('connections', {name: values.name, ...body}));
    } catch (problem) {
      throw located(problem);
    }
  });

  connectedCallback() {
    super.connectedCallback();
    this.kind = this.connection?.kind ?? 'directory';
    this.key = this.connection?.directory?.bindPasswordKey ?? '';
  }

  #directory({url, startTls, baseDn, ...values}) {
    return {url, startTls: startTls === 'on', baseDn, ...Object.fromEntries(OPTIONAL.map(name => [name, values[name]?.trim() || null]))};
  }

  render() {
    const built = this.connection?.name === 'local';
    return html`<form @submit=${this.#form.submit} novalidate>
      <div class="modal-body">
        ${this.#form.alert()}
        ${this.#form.input({name: 'name', label: t('connections.name'), value: this.connection?.name, required: true, maxlength: 150,
          disabled: Boolean(this.connection), hint: this.connection ? t('common.settled') : t('connections.nameHint')})}
        ${this.#form.select({name: 'kind', label: t('connections.kind'), value: this.kind, disabled: built,
          change: kind => {
            this.kind = kind;
          }, options: [['directory', t('connections.kinds.directory')], ['local', t('connections.kinds.local')]]})}
        ${this.#form.checkbox({name: 'enabled', label: t('connections.enabled'), value: this.connection?.enabled ?? true,
          hint: t('connections.enabledHint')})}
        ${this.kind === 'directory' ? this.#fields() : nothing}
      </div>
      <div class="modal-footer">${this.#form.button(t('common.save'))}</div>
    </form>`;
  }

  #fields() {
    const directory = this.connection?.directory ?? {};
    const field = (name, more) => this.#form.input({name, path: `directory.${name}`, label: t(`connections.${name}`),
      hint: t(`connections.${name}Hint`), value: directory[name], ...more});
    return html`<fieldset><legend class="h3">${t('connections.directory')}</legend>
      ${field('url', {required: true, placeholder: 'ldaps://dc1.example.com', maxlength: 1000})}
      ${this.#form.checkbox({name: 'startTls', path: 'directory.startTls', label: t('connections.startTls'), value: directory.startTls,
        hint: t('connections.startTlsHint')})}
      ${field('caFile')}
      ${field('baseDn', {required: true, placeholder: 'dc=example,dc=com'})}
      ${field('filter', {placeholder: '(objectClass=user)'})}
      ${field('matchAttribute', {placeholder: 'sAMAccountName'})}
      ${field('bindDn', {placeholder: 'muster@example.com'})}
      ${field('bindPasswordKey', {hint: t('connections.bindPasswordKeyHint', {prefix: this.#prefix()}),
        placeholder: `${this.#prefix()}password`, change: key => {
          this.key = key.trim();
        }})}
      ${this.key ? alert('info', t('connections.variable', {variable: variable(this.key)})) : nothing}
    </fieldset>`;
  }

  /** Other tenants than the first have keys of their own, so that none reads another's passwords. */
  #prefix() {
    const {tenant} = session.who;
    return tenant === 'default' ? 'muster.directory.'
      : `muster.directory.tenants.${tenant.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '-')}.`;
  }
}
customElements.define('muster-connection-form', ConnectionForm);
