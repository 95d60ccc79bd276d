import {html, nothing} from 'lit';
import {api} from '../../core/api.js';
import {Problem} from '../../core/problem.js';
import {layoutTitle} from '../../core/names.js';
import {t} from '../../core/texts.js';

let count = 0;

// They stay as they are while the server runs, and are there at once for the next page.
let layouts = [];

/** What there is to choose from, once it is known: `layouts`, `connections`, `mappings`. */
export class Offer {
  layouts = layouts;
  connections = [];
  mappings = [];
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  async hostConnected() {
    await Promise.all(['layouts', 'connections', 'mappings'].map(kind => this.#load(kind)));
    layouts = this.layouts;
    this.#host.requestUpdate();
  }

  /** Who may import may not see all of these; an import goes on without. */
  async #load(kind) {
    try {
      this[kind] = (await api.get(kind, {limit: 1000})).items;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
    }
  }

  /** The layout's name for people. */
  title(layout) {
    const found = this.layouts.find(({name}) => name === layout);
    return layoutTitle(found ?? {name: layout});
  }

  /** Whether a connection's accounts are in a directory. */
  directory(name) {
    return this.connections.find(connection => connection.name === name)?.kind === 'directory';
  }
}

function select(label, hint, value, options, change) {
  const id = `option-${++count}`;
  return html`<div class="mb-3">
    <label class="form-label" for=${id}>${label}</label>
    <select class="form-select" id=${id} aria-describedby=${hint ? `${id}-hint` : nothing} @change=${event => change(event.target.value)}>
      ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
    </select>
    ${hint ? html`<div class="form-hint" id="${id}-hint">${hint}</div>` : nothing}
  </div>`;
}

/**
 * Where the accounts go and how the file is read, as far as there is a choice.
 *
 * @param options the present ones: connection, layout, mapping
 * @param change gets the option's name and its value
 */
export const fileOptions = ({options, known, change}) => html`
  ${known.connections.length > 1 ? select(t('imports.option.connection'), t('imports.option.connectionHint'), options.connection,
    known.connections.map(({name, kind}) => [name, `${name} (${t(`imports.option.${kind}`)})`]),
    value => change('connection', value)) : nothing}
  ${select(t('imports.option.layout'), t('imports.option.layoutHint'), options.layout,
    [['auto', t('imports.option.auto')], ...known.layouts.map(layout => [layout.name, layoutTitle(layout)])],
    value => change('layout', value))}
  ${known.mappings.length ? select(t('imports.option.mapping'), t('imports.option.mappingHint'), options.mapping ?? '',
    [['', t('imports.option.none')], ...known.mappings.map(({name}) => [name, name])], value => change('mapping', value)) : nothing}`;
