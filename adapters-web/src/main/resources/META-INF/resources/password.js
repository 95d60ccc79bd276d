"use strict";

// With a secret behind the # the page sets a password; without one it asks for a link.
const secret = location.hash.slice(1);
const said = document.getElementById("said");
const form = document.getElementById(secret ? "set" : "forgotten");

async function send(path, body, done) {
  const button = form.querySelector("button");
  button.disabled = true;
  said.textContent = "…";
  try {
    const answer = await fetch("api/v1/" + path, {
      method: "POST",
      headers: {"Content-Type": "application/json"},
      credentials: "omit",
      body: JSON.stringify(body),
    });
    if (answer.ok) {
      form.hidden = true;
      said.textContent = done;
      return;
    }
    said.textContent = (await answer.json()).detail;
  } catch (e) {
    said.textContent = "The server did not answer. Try again in a moment.";
  }
  button.disabled = false;
}

document.getElementById("shown").addEventListener("change", event => {
  document.getElementById("password").type = event.target.checked ? "text" : "password";
});

document.getElementById("set").addEventListener("submit", async event => {
  event.preventDefault();
  await send("password", {secret, password: document.getElementById("password").value},
    "The password is set. You can sign in with it now.");
  if (form.hidden) {
    // The link has done its work; it need not stay in the address bar and the history.
    history.replaceState(null, "", location.pathname);
  }
});

document.getElementById("forgotten").addEventListener("submit", event => {
  event.preventDefault();
  send("password/forgotten", {name: document.getElementById("name").value},
    "If there is such an account, and it has an e-mail address, a link is on its way.");
});

form.hidden = false;
