// Looks at a page of "spinalpain docs --format html" in a real browser, as people with a screen, a phone, a keyboard or no JavaScript do.
// Reads the page from standard input; prints one line for each thing that is wrong. Exit code 77: there is no browser.
import { readFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const browserPath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!browserPath) {
  console.log("There is no Chromium here; install it, or name it in CHROMIUM.");
  process.exit(77);
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "docs-page-"));
const file = join(folder, "page.html");
writeFileSync(file, readFileSync(0));
const address = pathToFileURL(file).href;

let problems = 0;
const wrong = (what) => {
  problems++;
  console.log(what);
};
const check = (holds, what) => {
  if (!holds) wrong(what);
};

const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });

/** A page that tells of every error and of every request that leaves the file. */
const open = async (name, options, hash = "") => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) wrong(`${name}: the console says: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong(`${name}: the script failed: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) wrong(`${name}: the page asks for ${request.url()}`);
  });
  await page.goto(address + hash);
  return page;
};

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const isSeen = (page, selector) =>
  page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top < window.innerHeight && box.bottom > 0;
  }, selector);

try {
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"]) {
      const name = `${width} px, ${colorScheme}`;
      const page = await open(name, { viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      await page.evaluate(axe);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
      await page.locator("#query").fill("pain");
      const found = await page.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      for (const violation of found.violations) {
        wrong(`${name}: axe finds ${violation.id} at ${violation.nodes[0].target.join(" ")}: ${violation.nodes[0].failureSummary}`);
      }

      check(found.passes.length > 20, `${name}: axe tried too little`);
      await page.context().close();
    }
  }

  for (const width of [360, 320]) {
    const page = await open(`${width} px`, { viewport: { width, height: 640 } });
    check((await overflow(page)) <= 0, `${width} px: the page is wider than the screen`);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
    check((await overflow(page)) <= 0, `${width} px: the page is wider than the screen when all is open`);
    await page.context().close();
  }

  // By keyboard alone: search, go through the results, follow one, come back.
  const page = await open("search", { viewport: { width: 1280, height: 800 } });
  check(await page.locator("#query").isVisible(), "search: there is no search box");
  await page.keyboard.press("Tab");
  check((await page.evaluate(() => document.activeElement.textContent)) === "Skip to the policy", "the first stop of the keyboard is not the skip link");
  check(await isSeen(page, ".skip"), "the skip link is not seen when it has the focus");
  await page.keyboard.press("/");
  check(await page.evaluate(() => document.activeElement.id === "query"), "search: / does not lead to the box");
  const [item, criterion] = await page.evaluate(() => {
    const row = [...document.querySelectorAll("tr[id^='item-']")].find((each) => each.querySelector("a[href^='#criterion-']"));
    return [row.cells[0].textContent, row.querySelector("a[href^='#criterion-']").getAttribute("href").slice(1)];
  });
  await page.keyboard.type(item.toLowerCase());
  const results = page.locator("#results a");
  check((await results.count()) > 0, `search: nothing is found for ${item}`);
  check((await results.first().getAttribute("href")) === `#item-${item}`, `search: the first result for ${item} is not the item`);
  check(/^\d+ results?/.test(await page.locator("#count").textContent()), "search: the number of results is not said");
  check((await page.locator("#count").getAttribute("role")) === "status", "search: the number of results is not announced");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForFunction((id) => document.activeElement?.id === id, `item-${item}`, { timeout: 5000 }).catch(() => wrong("search: a result does not move the focus to its target"));
  check(await isSeen(page, `[id="item-${item}"]`), "search: the target of a result is not on the screen");

  // From the item to its criterion.
  await page.locator(`[id="item-${item}"] a[href="#${criterion}"]`).click();
  await page.waitForFunction((id) => document.activeElement?.id === id, criterion, { timeout: 5000 }).catch(() => wrong("a link from an item to its criterion does not move the focus"));
  check((await page.evaluate(() => location.hash)) === `#${criterion}`, "a link from an item to its criterion does not change the address");
  check(await isSeen(page, `[id="${criterion}"]`), "the criterion that a link leads to is not on the screen");
  check(await page.evaluate((id) => document.getElementById(id).matches(":target"), criterion), "the criterion that a link leads to is not marked");

  // From the item to the names of its cases.
  const cases = await page.locator(`[id="item-${item}"] a[href^="#cases-"]`).first().getAttribute("href");
  await page.locator(`[id="item-${item}"] a[href="${cases}"]`).click();
  await page.waitForFunction((id) => document.getElementById(id).open && document.activeElement.parentElement.id === id, cases.slice(1), { timeout: 5000 }).catch(() => wrong("a link to cases does not open them"));
  await page.keyboard.press("/");
  await page.locator("#query").fill("no such word anywhere");
  check((await page.locator("#count").textContent()) === "Nothing found.", "search: that nothing is found is not said");
  await page.keyboard.press("Escape");
  check((await page.locator("#query").inputValue()) === "" && (await results.count()) === 0, "search: Escape does not clear");
  check(await page.evaluate(() => document.activeElement.id === "query"), "search: Escape takes the focus away");

  // Every link of the page leads somewhere.
  const dead = await page.evaluate(() => [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).filter((href) => !href.startsWith("#") || !document.getElementById(href.slice(1))));
  check(dead.length === 0, `links lead nowhere: ${[...new Set(dead)].slice(0, 5).join(", ")}`);

  // On paper nothing stays closed and nothing to click is left.
  await page.emulateMedia({ media: "print" });
  check(!(await page.locator(".side").isVisible()), "print: the contents are on the paper");
  const folded = await page.evaluate(() => [...document.querySelectorAll("main details > :not(summary)")].filter((inner) => inner.getBoundingClientRect().height === 0).length);
  check(folded === 0, `print: ${folded} parts stay folded`);
  await page.context().close();

  const linked = await open("a link from outside", { viewport: { width: 390, height: 800 } }, `#${criterion}`);
  check(await isSeen(linked, `[id="${criterion}"]`), "a link from outside does not show its criterion");
  await linked.context().close();

  const plain = await open("without JavaScript", { viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
  check(!(await plain.locator("#query").isVisible()), "without JavaScript: a search box is shown that does nothing");
  check(await plain.locator(`[id="${criterion}"]`).isVisible(), "without JavaScript: a criterion is hidden");
  check(await plain.locator("nav a").first().isVisible(), "without JavaScript: the contents are hidden");
  await plain.context().close();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

console.log(problems === 0 ? "The page is sound." : `${problems} problems`);
process.exit(problems === 0 ? 0 : 1);
