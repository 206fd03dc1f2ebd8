// Passkeys. A form [data-passkey="create" | "get"] is hidden until a device can do it. When it is sent, the options come
// from POST data-options as JSON, the device is asked, and its answer goes with the form in the field "credential".
// Words on the form: data-cancelled, data-failed, data-exists; they appear in its [data-passkey-problem].
import { fresh } from "./dom.js";

export function passkeys(root) {
  if (!window.PublicKeyCredential) return;
  for (const form of fresh(root, "form[data-passkey]", "ready")) {
    form.hidden = false;
    const problem = form.querySelector("[data-passkey-problem]");
    const tell = (text) => {
      if (!problem) return;
      problem.textContent = text ?? "";
      problem.hidden = !text;
    };
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      tell();
      try {
        const how = { create: register, get: login }[form.dataset.passkey];
        form.elements.credential.value = JSON.stringify(await how(form.dataset.options));
      } catch (e) {
        const words = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "exists" }[e.name];
        return tell(form.dataset[words] ?? form.dataset.failed);
      }
      form.submit();
    });
  }
}

export async function register(optionsUrl) {
  const json = await options(optionsUrl);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON?.(json) ?? {
    ...json,
    challenge: bytes(json.challenge),
    user: { ...json.user, id: bytes(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map((known) => ({ ...known, id: bytes(known.id) })),
  };
  return plain(await navigator.credentials.create({ publicKey }));
}

export async function login(optionsUrl) {
  const json = await options(optionsUrl);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON?.(json) ?? {
    ...json,
    challenge: bytes(json.challenge),
    allowCredentials: (json.allowCredentials ?? []).map((known) => ({ ...known, id: bytes(known.id) })),
  };
  return plain(await navigator.credentials.get({ publicKey }));
}

async function options(url) {
  const answer = await fetch(url, { method: "POST", headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  const json = await answer.json();
  return json.publicKey ?? json;
}

// What the server reads; browsers that know toJSON do it themselves.
function plain(credential) {
  if (credential.toJSON) return credential.toJSON();
  const { id, rawId, type, response, authenticatorAttachment } = credential;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const inner = Object.fromEntries(parts.filter((part) => response[part]).map((part) => [part, text(response[part])]));
  if (response.getTransports) inner.transports = response.getTransports();
  if (response.getPublicKey) {
    inner.authenticatorData ??= text(response.getAuthenticatorData());
    inner.publicKeyAlgorithm = response.getPublicKeyAlgorithm();
    const key = response.getPublicKey();
    if (key) inner.publicKey = text(key);
  }
  return { id, rawId: text(rawId), type, response: inner, authenticatorAttachment, clientExtensionResults: credential.getClientExtensionResults() };
}

const bytes = (base64url) => Uint8Array.from(atob(base64url.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
