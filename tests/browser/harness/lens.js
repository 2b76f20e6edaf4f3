// What tests ask of a document: what can be seen, how it stands out, what sticks out. Evaluates to an object of functions.
(() => {
  /** Whether a finger can hardly hit the element: under 44 CSS pixels wide or high (WCAG 2.5.5, and the design). */
  const small = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width < 44 || height < 44;
  };

  /** Whether the focus is drawn around the element. */
  const outlined = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };

  /** Tells one element from all others of its document. */
  const identity = (element) => `${[...document.querySelectorAll("*")].indexOf(element)} ${name(element)}`;

  /** Whether a reader could see the element by scrolling to it: rendered, not hidden, not folded away, not clear. */
  const visible = (element) => {
    if (!element || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  };

  /** A short way to find the element again. */
  const name = (element) => {
    if (element.id) return `#${element.id}`;
    const own = element.localName + [...element.classList].map((c) => `.${c}`).join("") +
      (element.dataset.action ? `[data-action=${element.dataset.action}]` : "");
    const near = element.parentElement?.closest("[id]");
    return near ? `#${near.id} ${own}` : own;
  };

  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  /** Any CSS colour as premultiplied red, green, blue (0 to 1) and alpha. */
  const colour = (text) => {
    if (!known.has(text)) {
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = text;
      pixel.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
      const alpha = a / 255;
      known.set(text, [(r / 255) * alpha, (g / 255) * alpha, (b / 255) * alpha, alpha]);
    }
    return known.get(text);
  };
  const over = (top, below) => top.map((part, at) => part + below[at] * (1 - top[3]));
  const faded = (layer, opacity) => layer.map((part) => part * opacity);

  /** The colour the reader sees behind the element's text, or of the text itself, after every ancestor's opacity. */
  const painted = (element, ofText) => {
    const chain = [];
    for (let at = element; at; at = at.parentElement) chain.unshift(getComputedStyle(at));
    let layer = ofText ? colour(chain.at(-1).color) : [0, 0, 0, 0];
    for (const style of chain.reverse()) {
      layer = faded(over(layer, colour(style.backgroundColor)), Number(style.opacity));
    }
    return over(layer, colour(getComputedStyle(document.documentElement).colorScheme.includes("dark") ? "#121212" : "#fff"));
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  /** WCAG 2 contrast of the element's own text with what is behind it: 1 to 21. */
  const contrast = (element) => {
    const [text, behind] = [luminance(painted(element, true)), luminance(painted(element, false))];
    return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
  };

  /** Whether the element is part of a drawing, where words are shapes with a fill. */
  const shades = (element) => element instanceof SVGElement;

  /** The visible elements below `root` that hold words themselves. */
  const worded = (root) => [...root.querySelectorAll("*")].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim()) &&
    !["SCRIPT", "STYLE", "NOSCRIPT", "TITLE"].includes(element.nodeName) && visible(element));

  /** Texts below `root` with less contrast than `least`, as `where: ratio "words"`. */
  const faint = (root, least) => worded(root)
    .map((element) => [element, contrast(element)])
    .filter(([, ratio]) => ratio < least)
    .map(([element, ratio]) => `${name(element)}: ${ratio.toFixed(2)} "${element.textContent.trim().slice(0, 40)}"`);

  /** What makes the page wider than the window: nothing, or the elements that stick out. */
  const sideways = () => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    // What only holds parts of a drawing is as wide as they are, but not in Firefox if there is an svg within the svg.
    const holder = (element) => element.ownerSVGElement && element.childElementCount;
    const out = [...document.body.querySelectorAll("*")].filter((element) => !holder(element)).filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const words = element.childNodes.length > 0 || ["IMG", "BUTTON", "INPUT"].includes(element.nodeName);
      return words && visible(element) && (right > width + 0.5 || left < -0.5) && !scrolls(element) && !hiddenForEyes(element);
    }).map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return `${name(element)} spans ${left.toFixed(0)} to ${right.toFixed(0)} of ${width}`;
    });
    const page = document.scrollingElement.scrollWidth;
    if (page > width) out.unshift(`the page is ${page} wide in a window of ${width}`);
    return out.slice(0, 8);
  };
  /** Text kept for screen readers only: clipped to a point. */
  const hiddenForEyes = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect();
      if (width <= 1 && height <= 1 && getComputedStyle(at).overflow === "hidden") return true;
    }
    return false;
  };

  /** What a click at the element's first line would meet: null if the element, else the name of what covers it. */
  const coveredBy = (element) => {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) return "nothing: it has no box";
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(box.top + Math.min(box.height / 2, 20), innerHeight - 1);
    const there = document.elementFromPoint(x, y);
    return there && (element.contains(there) || there.contains(element)) ? null : there ? name(there) : "the edge of the window";
  };

  /** Whether the top of the element is in the window and nothing lies on it. */
  const shown = (element) => {
    if (!visible(element)) return "it cannot be seen";
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) return `it is out of the window (${top.toFixed(0)} to ${bottom.toFixed(0)} of ${innerHeight})`;
    if (top < -1) return `its top is cut off at ${top.toFixed(0)}`;
    const cover = coveredBy(element);
    return cover ? `it lies under ${cover}` : null;
  };

  /** Why a reader cannot see where the focus is, in whole or in part: null if any of the element shows. */
  const offStage = (element) => {
    const drawn = (element.ownerSVGElement && element.querySelector(".hit, text")) || element;
    const boxes = [...drawn.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (!boxes.length) return "it has no box";
    const points = boxes.flatMap(({ left, right, top, bottom }) => [0.2, 0.5, 0.8].flatMap((share) =>
      [0.2, 0.5, 0.8].map((down) => [left + (right - left) * share, top + (bottom - top) * down])));
    const inside = points.filter(([x, y]) => x >= 0 && x < innerWidth && y >= 0 && y < innerHeight);
    if (!inside.length) return "it is out of the window";
    const clear = inside.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there && (element.contains(there) || there.contains(element));
    });
    return clear ? null : `it lies under ${name(document.elementFromPoint(...inside[0]))}`;
  };

  /** The words a style sheet adds `::before` or `::after` an element. Firefox and WebKit leave `attr()` to be looked up. */
  const added = (element, where) => [...getComputedStyle(element, where).content.matchAll(/"([^"]*)"|attr\(\s*([\w-]+)\s*\)/g)]
    .map(([, text, attribute]) => text ?? element.getAttribute(attribute) ?? "").join("");

  /** The middle of a link in a drawing, null of anything else: engines differ in the boxes they give such links. */
  const middleOfMark = (element) => {
    const part = element.ownerSVGElement && element.querySelector(".hit, text");
    if (!part) return null;
    const { x, y, width, height } = part.getBBox();
    const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(part.getScreenCTM());
    const there = document.elementFromPoint(middle.x, middle.y);
    if (!element.contains(there)) throw new Error(`${name(element)} lies under ${there ? name(there) : `the edge of the window, at ${middle.x | 0} ${middle.y | 0}`}`);
    return [middle.x, middle.y];
  };

  /** The box of a line of words, as high as its letters: how much of the line's height counts differs by engine. */
  const letters = (text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const [middle, half] = [(top + bottom) / 2, parseFloat(getComputedStyle(text).fontSize) / 2];
    return { left, right, top: middle - half, bottom: middle + half };
  };

  /** Whether two boxes have more than an edge in common. */
  const overlap = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

  return { added, letters, middleOfMark, overlap, visible, small, outlined, identity, name, contrast, shades, worded, faint, sideways, hiddenForEyes, coveredBy, shown, offStage };
})()
