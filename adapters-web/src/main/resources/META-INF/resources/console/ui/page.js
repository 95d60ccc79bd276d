import {html, nothing} from 'lit';

/** A page: its heading, what can be done on it, and what it shows. */
export const page = ({title, subtitle, actions = nothing, body, narrow = false}) => html`
  <div class="page-header"><div class="container-xl"><div class="row g-2 align-items-center">
    <div class="col-12 col-md">
      <h1 class="page-title" tabindex="-1">${title}</h1>
      ${subtitle ? html`<div class="text-secondary mt-1">${subtitle}</div>` : nothing}
    </div>
    <div class="col-12 col-md-auto ms-auto d-flex flex-wrap gap-2">${actions}</div>
  </div></div></div>
  <div class="page-body"><div class="container-xl">${narrow ? html`<div class="muster-narrow">${body}</div>` : body}</div></div>`;

/** A page for who has not signed in: one card in the middle. */
export const lonely = ({title, body}) => html`
  <div class="page page-center"><main class="container container-tight py-4" id="main" tabindex="-1">
    <div class="text-center mb-4 muster-brand">Muster</div>
    <div class="card card-md"><div class="card-body">
      <h1 class="h2 text-center mb-4">${title}</h1>
      ${body}
    </div></div>
  </main></div>`;
