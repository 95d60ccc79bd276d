import {html} from 'lit';
import {storage} from '../../core/storage.js';
import {currentLanguage, LANGUAGES, t} from '../../core/texts.js';
import {chooseLanguage, chooseTheme, THEMES} from '../../core/preferences.js';
import {Element} from '../../ui/element.js';

/** Colours and language, for this browser. */
class Appearance extends Element {
  connectedCallback() {
    super.connectedCallback();
    addEventListener('muster-theme', this.#redraw);
  }

  disconnectedCallback() {
    removeEventListener('muster-theme', this.#redraw);
    super.disconnectedCallback();
  }

  #redraw = () => this.requestUpdate();

  render() {
    const theme = storage.get('theme') ?? 'system';
    return html`
      <fieldset class="mb-3"><legend class="form-label">${t('profile.theme')}</legend>
        ${THEMES.map(name => html`<label class="form-check form-check-inline">
          <input class="form-check-input" type="radio" name="theme" .checked=${name === theme} @change=${() => chooseTheme(name)}>
          <span class="form-check-label">${t(`navigation.${name}`)}</span></label>`)}
      </fieldset>
      <fieldset><legend class="form-label">${t('profile.language')}</legend>
        ${Object.entries(LANGUAGES).map(([tag, name]) => html`<label class="form-check form-check-inline">
          <input class="form-check-input" type="radio" name="language" .checked=${tag === currentLanguage()}
            @change=${() => chooseLanguage(tag)}>
          <span class="form-check-label" lang=${tag}>${name}</span></label>`)}
      </fieldset>`;
  }
}
customElements.define('muster-appearance', Appearance);
