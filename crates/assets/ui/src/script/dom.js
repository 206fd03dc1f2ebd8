// Small words for making elements. Text is always set as text.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

// Elements that have not been seen yet, so that a second look does nothing twice.
export function fresh(root, selector, name) {
  const found = [...root.querySelectorAll(selector)].filter((element) => !element.dataset[name]);
  found.forEach((element) => (element.dataset[name] = "1"));
  return found;
}

// JSON from this site, or null: a list that cannot be fetched is a list that is not shown.
export async function fetchJson(url, signal) {
  try {
    const answer = await fetch(url, { headers: { accept: "application/json" }, signal });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

// Calls at most once per pause in the typing.
export function afterPause(milliseconds, run) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...given), milliseconds);
  };
}
