// What no engine measures: sideways scroll, the size of what is pressed, the ring around what has the focus, and paper.
// Each returns what is wrong, in words.

/** Anything but a region made to scroll that sticks out sideways. */
export async function sideways(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`scrolls sideways by ${over} px`] : [];
}

/** Controls, and links that stand alone, that a thumb could miss. A link in a sentence may be as high as its line. */
export const targets = (page) =>
  page.evaluate(() => {
    const least = 43.5; // 44, and half a pixel for rounding
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1;
    // A box or a dot is pressed by its label too.
    const areas = (one) => [one, ...(/^(radio|checkbox)$/.test(one.type) ? one.labels : [])].map((part) => part.getBoundingClientRect());
    const height = (one) => Math.max(...areas(one).map((area) => area.height));
    const width = (one) => areas(one).reduce((sum, area) => sum + area.width, 0);
    const block = (one) => (/^(inline|contents)/.test(getComputedStyle(one.parentElement).display) ? block(one.parentElement) : one.parentElement);
    const said = (one) => {
      const copy = one.cloneNode(true);
      copy.querySelectorAll("a, button, .tag, .hear, time, .ref").forEach((part) => part.remove());
      return copy.textContent.replace(/[\s·,:()]+/g, "");
    };
    const alone = (one) => said(block(one)) === "";
    const controls = "button, summary, select, textarea, input:not([type=hidden]), .button, .tool, nav a, .chips a, .pages a";
    // Text is as wide as it is: "Log" is no wider for being higher.
    const small = (one) => height(one) < least || width(one) < (one.matches("a:not(.button)") ? 24 : least);
    const found = [...document.querySelectorAll(controls), ...[...document.querySelectorAll("a[href]")].filter(alone)];
    return [...new Set(found)].filter((one) => seen(one) && small(one)).map((one) => `too small to press, ${Math.round(width(one))} by ${Math.round(height(one))} px: ${one.outerHTML.slice(0, 120)}`);
  });

/** Controls that take the focus and do not show it. */
export async function rings(page) {
  await page.keyboard.press("Tab"); // whoever uses the keyboard is shown where they are
  return page.evaluate(() => {
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled;
    const clear = (colour) => /transparent|, 0\)$/.test(colour);
    const ground = (one) => {
      const colour = one ? getComputedStyle(one).backgroundColor : "rgb(255, 255, 255)";
      return clear(colour) ? ground(one.parentElement) : colour;
    };
    const bare = (one) => {
      one.focus();
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      const ring = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor !== ground(one.parentElement);
      return document.activeElement !== one || !ring;
    };
    const controls = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
    const found = controls.filter((one) => seen(one) && bare(one)).map((one) => `no ring around the focus: ${one.outerHTML.slice(0, 120)}`);
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    return found;
  });
}

/** What does not belong on paper, and what is missing on it. */
export const onPaper = (page) =>
  page.evaluate(() => {
    const all = (what) => [...document.querySelectorAll(what)];
    const seen = (one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && one.getClientRects().length > 0;
    const name = (what) => (one) => `${what}: ${one.outerHTML.slice(0, 120)}`;
    const working = all("details:not([data-harm]) > :not(summary)").filter((one) => !one.closest("[data-screen-only]"));
    const shows = (link) => getComputedStyle(link, "::after").content.includes(link.getAttribute("href"));
    const wide = (one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 || one.scrollWidth > one.clientWidth + 1;
    return [
      ...all("nav, button, .button, .skip, .foot").filter(seen).map(name("printed, and nobody can press it")),
      ...working.filter((one) => !seen(one)).map(name("folded away on paper")),
      ...all("main a[href^=http]").filter((one) => seen(one) && !shows(one)).map(name("its address is not printed")),
      ...all("details[data-harm] > :not(summary)").filter(seen).map(name("describes harm, and is printed unasked")),
      ...all("table, .scroll").filter((one) => seen(one) && wide(one)).map(name("cut off at the edge of the paper")),
      ...all(".stack tbody td").filter((one) => seen(one) && getComputedStyle(one).display !== "table-cell").map(name("no table any more on paper")),
    ];
  });
