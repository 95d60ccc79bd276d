import {html} from 'lit';
import {all} from '../../core/all.js';
import {api} from '../../core/api.js';
import {Problem} from '../../core/problem.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';

/** A team's name and parent; `team` is the one to change, or none for a new one. Event `done` with the saved team. */
class TeamForm extends Element {
  static properties = {team: {attribute: false}, names: {state: true}};

  #form = new Form(this, async ({name, parent}) => {
    const above = parent.trim() || null;
    if (above && this.names && !this.names.some(known => known.toLowerCase() === above.toLowerCase())) {
      throw Problem.at('parent', t('teams.parentUnknown', {name: above}));
    }
    this.emit('done', this.team ? await api.patch(`teams/${encodeURIComponent(this.team.name)}`, {parent: above})
      : await api.post('teams', {name, parent: above}));
  });

  async connectedCallback() {
    super.connectedCallback();
    // Without them the name of the parent can be typed all the same; the server knows.
    this.names = await all('teams').then(teams => teams.map(team => team.name).filter(name => name !== this.team?.name), () => null);
  }

  render() {
    return html`<form @submit=${this.#form.submit} novalidate>
      <div class="modal-body">
        ${this.#form.alert()}
        ${this.#form.input({name: 'name', label: t('teams.name'), value: this.team?.name, required: true, maxlength: 150,
          disabled: Boolean(this.team), hint: this.team ? t('common.settled') : undefined})}
        ${this.#form.choice({name: 'parent', label: t('teams.parent'), value: this.team?.parent, hint: t('teams.parentHint'),
          names: this.names})}
      </div>
      <div class="modal-footer">${this.#form.button(t('common.save'))}</div>
    </form>`;
  }
}
customElements.define('muster-team-form', TeamForm);
