/* The map of papers: the point under the pointer, touched or reached by arrow keys has its title
 * below the map and a link over it; the map can be zoomed. */
(function (Sheaf) {
  "use strict";

  const map = document.querySelector("[data-map]");
  if (!map) return;

  const SIDE = 10_000;
  const A_FILE = Number(map.dataset.map);
  /* Pixels from the pointer within which a point is selected. */
  const MOUSE = 16;
  const FINGER = 28;
  const NEAREST = 12;
  const STEP = 1.6;
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const HINT = matchMedia("(hover: none)").matches
    ? "Touch a point to see which paper it is, and once more to open it."
    : "Point at a dot to see which paper it is.";

  const plane = map.querySelector(".sheaf-map__plane");
  const said = document.querySelector(".sheaf-map__said");
  const buttons = Array.from(document.querySelectorAll("[data-zoom]"));
  /* Becomes a link to the chosen paper. */
  const spot = Sheaf.make("a", {
    class: "sheaf-map__point",
    role: "link",
    tabindex: "0",
    "aria-label": "Papers on the map, by the arrow keys",
  });
  const points = read();
  const titles = [];
  let chosen = 0;
  let view = { scale: 1, left: 0, top: 0 };
  let dragged = false;

  globalThis.sheafMap = (first, papers) => papers.forEach((one, at) => (titles[first + at] = one));
  plane.append(spot);
  said.textContent = HINT;
  place(0);

  /** Return all points of the paths, in units of the map. */
  function read() {
    return Array.from(map.querySelectorAll(".sheaf-map__dots")).flatMap((path) => {
      let [x, y] = [0, 0];
      const moves = path.getAttribute("d").matchAll(/m(-?\d+) (-?\d+)h0/g);
      return Array.from(moves, ([, across, down]) => [(x += Number(across)), (y += Number(down))]);
    });
  }

  /* The number of the chosen point. */

  /** Return the number of the nearest point to a place in the window, or -1 if none is near. */
  function at({ clientX, clientY }, reach) {
    const { left, top, width, height } = plane.getBoundingClientRect();
    let [found, nearest] = [-1, reach * reach];
    points.forEach(([x, y], number) => {
      const across = left + (x * width) / SIDE - clientX;
      const down = top + (y * height) / SIDE - clientY;
      const distance = across * across + down * down;
      if (distance < nearest) [found, nearest] = [number, distance];
    });
    return found;
  }

  /** Return the number of the next point in a direction; points straight ahead are preferred. */
  function next([right, down]) {
    const [x, y] = points[chosen];
    const { width, height } = plane.getBoundingClientRect();
    let [found, nearest] = [chosen, Infinity];
    points.forEach((point, number) => {
      const [across, along] = [(point[0] - x) * width, (point[1] - y) * height];
      const ahead = across * right + along * down;
      const aside = Math.abs(across * down) + Math.abs(along * right);
      const distance = ahead + 2 * aside;
      if (ahead > 0 && distance < nearest) [found, nearest] = [number, distance];
    });
    return found;
  }

  /** Move the link over a point. */
  function place(number) {
    chosen = number;
    const [x, y] = points[number];
    spot.style.left = `${(x * 100) / SIDE}%`;
    spot.style.top = `${(y * 100) / SIDE}%`;
  }

  /** Choose a point and show its paper. */
  async function choose(number) {
    if (number !== chosen || !spot.href) {
      place(number);
      spot.removeAttribute("href");
    }
    map.classList.add("sheaf-map--chosen");
    await known(number);
    if (number !== chosen || !titles[number]) return;
    const [id, title] = titles[number];
    const href = Sheaf.link(`papers/${id}/`);
    if (spot.href === href && said.textContent === title) return;
    spot.href = href;
    spot.setAttribute("aria-label", title);
    said.replaceChildren(Sheaf.make("a", { href }, ...Sheaf.title([[title]])));
  }

  /** Promise that the title of a point is loaded, or that loading failed. */
  function known(number) {
    const file = Math.floor(number / A_FILE);
    const address = new URL(`overview/map/${file}.js`, Sheaf.root).href;
    return titles[number] ?? Sheaf.script(address).catch(() => null);
  }

  map.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return;
    const number = event.target.closest(".sheaf-map__name") ? -1 : at(event, MOUSE);
    if (number >= 0) choose(number);
    else if (!spot.matches(":focus")) map.classList.remove("sheaf-map--chosen");
  });
  map.addEventListener("click", (event) => {
    if (dragged) return event.preventDefault();
    if (event.target.closest(".sheaf-map__name")) return;
    const isTouch = event.pointerType !== "mouse" && event.detail > 0;
    const number = event.detail ? at(event, isTouch ? FINGER : MOUSE) : chosen;
    if (number < 0 || (event.target === spot && number === chosen && spot.href)) return;
    event.preventDefault();
    choose(number);
  });
  spot.addEventListener("focus", () => choose(chosen));
  spot.addEventListener("keydown", (event) => {
    if (!ARROWS[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(next(ARROWS[event.key]));
    show();
  });

  /* The zoom factor. */

  /** Zoom to a scale around a place of the frame, from 0 to 1, which stays where it is. */
  function zoom(scale, [x, y] = [0.5, 0.5]) {
    const wanted = Math.min(NEAREST, Math.max(1, scale));
    const part = (offset, there) => offset + there / view.scale - there / wanted;
    turn({ scale: wanted, left: part(view.left, x), top: part(view.top, y) });
  }

  /** Scroll the map; `left` and `top` are the hidden shares of its whole size. */
  function turn({ scale, left, top }) {
    const inside = (offset) => Math.min(1 - 1 / scale, Math.max(0, offset));
    view = { scale, left: inside(left), top: inside(top) };
    plane.style.setProperty("--scale", view.scale);
    plane.style.setProperty("--left", view.left);
    plane.style.setProperty("--top", view.top);
    map.classList.toggle("sheaf-map--near", view.scale > 1);
    for (const button of buttons) {
      button.disabled = view.scale === (button.dataset.zoom === "in" ? NEAREST : 1);
    }
  }

  /** Scroll the chosen point into view. */
  function show() {
    const part = 1 / view.scale;
    const seen = (offset, there) =>
      there < offset || there > offset + part ? there - part / 2 : offset;
    const [x, y] = points[chosen].map((unit) => unit / SIDE);
    turn({ ...view, left: seen(view.left, x), top: seen(view.top, y) });
  }

  /** Return the place in the frame, from 0 to 1, of a place in the window. */
  function inFrame({ x, y }) {
    const { left, top, width, height } = map.getBoundingClientRect();
    return [(x - left) / width, (y - top) / height];
  }

  const held = new Map();

  map.addEventListener("pointerdown", (event) => {
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    dragged = false;
  });
  window.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = Array.from(held).find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(before, now, other);
    else if (view.scale > 1) drag(before, now);
    if (dragged || other) held.set(event.pointerId, now);
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    window.addEventListener(kind, ({ pointerId }) => held.delete(pointerId));
  }
  map.addEventListener("dragstart", (event) => event.preventDefault());
  map.addEventListener(
    "wheel",
    (event) => {
      /* A pinch on a trackpad sends this. */
      if (!event.ctrlKey) return;
      event.preventDefault();
      const middle = inFrame({ x: event.clientX, y: event.clientY });
      zoom(view.scale * Math.exp(-event.deltaY / 100), middle);
    },
    { passive: false },
  );

  function pinch(before, now, other) {
    dragged = true;
    const apart = ({ x, y }) => Math.hypot(x - other.x, y - other.y);
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    zoom((view.scale * apart(now)) / Math.max(1, apart(before)), inFrame(middle));
    drag({ x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 }, middle);
  }

  /** Drag the map, once the pointer has moved further than a hand trembles. */
  function drag(before, now) {
    if (!dragged && Math.hypot(now.x - before.x, now.y - before.y) < 6) return;
    dragged = true;
    const { width, height } = plane.getBoundingClientRect();
    const left = view.left - (now.x - before.x) / width;
    turn({ ...view, left, top: view.top - (now.y - before.y) / height });
  }

  for (const button of buttons) {
    const factor = button.dataset.zoom === "in" ? STEP : 1 / STEP;
    button.addEventListener("click", () => {
      const [x, y] = points[chosen].map((unit) => unit / SIDE);
      const isChosen = map.classList.contains("sheaf-map--chosen");
      const middle = [(x - view.left) * view.scale, (y - view.top) * view.scale];
      zoom(view.scale * factor, isChosen ? middle : undefined);
    });
  }
  turn(view);
})((globalThis.Sheaf = globalThis.Sheaf || {}));
