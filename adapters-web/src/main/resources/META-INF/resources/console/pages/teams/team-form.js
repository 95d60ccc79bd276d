import {html} from 'lit';
import {api} from '../../core/api.js';
import {t} from '../../core/texts.js';
import {Element} from '../../ui/element.js';
import {Form} from '../../ui/form.js';

/** A team's name and parent; `team` is the one to change, or none for a new one. Event `done` with the saved team. */
class TeamForm extends Element {
  static properties = {team: {attribute: false}};

  #form = new Form(this, async ({name, parent}) => {
    const values = {name, parent: parent || null};
    this.emit('done', this.team ? await api.patch(`teams/${encodeURIComponent(this.team.name)}`, values) : await api.post('teams', values));
  });

  render() {
    return html`<form @submit=${this.#form.submit} novalidate>
      <div class="modal-body">
        ${this.#form.alert()}
        ${this.#form.input({name: 'name', label: t('teams.name'), value: this.team?.name, required: true, maxlength: 255})}
        ${this.#form.input({name: 'parent', label: t('teams.parent'), value: this.team?.parent, hint: t('teams.parentHint')})}
      </div>
      <div class="modal-footer">${this.#form.button(t('common.save'))}</div>
    </form>`;
  }
}
customElements.define('muster-team-form', TeamForm);
