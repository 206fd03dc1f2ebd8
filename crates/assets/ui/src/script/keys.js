// What key was meant, whatever the keyboard is set to. On an Arabic keyboard the letters are others, so the place of the
// key decides; on a Latin one (AZERTY too) the letter does.
const places = { KeyJ: "j", KeyK: "k", KeyC: "c", KeyE: "e" };

export function meant(event) {
  const { key, code, shiftKey } = event;
  if (key === "؟") return "?";
  if (/^[\u0600-\u06ff\ufe70-\ufeff]+$/.test(key)) {
    if (code === "Slash") return shiftKey ? "?" : "/";
    return places[code] ?? key;
  }
  return key.length === 1 ? key.toLowerCase() : key;
}

export const writing = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

// Keys of one character can be switched off (WCAG 2.1.4): they disturb who dictates to the machine.
const setting = "amana-single-keys";
export const singleKeys = () => localStorage.getItem(setting) !== "off";
export const setSingleKeys = (on) => (on ? localStorage.removeItem(setting) : localStorage.setItem(setting, "off"));

export const plainKey = (event) =>
  singleKeys() && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !writing(event.target) &&
  !document.querySelector("dialog[open]");
