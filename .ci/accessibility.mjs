// Looks at papers as a browser shows them: axe-core finds no violation, light and dark, wide and narrow;
// nothing is asked of the network, nothing has to be scrolled sideways at 320 pixels or 200 % zoom.
//
//     node accessibility.mjs CHROMIUM FILE.html|FOLDER [PAGES]…
//
// PAGES is the greatest number of pages that the file before it may have when printed; the files of a folder are
// only printed. playwright-core and axe-core are found through NODE_PATH. With SHOTS=FOLDER pictures and PDFs are kept there.

import { createRequire } from "node:module";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const require = createRequire(process.env.NODE_PATH + "/");
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [executablePath, ...args] = process.argv.slice(2);
const papers = [];
for (const arg of args) {
    if (/^\d+$/.test(arg)) papers.at(-1).pages = Number(arg);
    else papers.push({ path: resolve(arg) });
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
let wrong = 0;
const complain = (text) => {
    wrong += 1;
    console.log(text);
};

// 640 pixels at twice the size is what 200 % zoom makes of a screen of 1280.
const screens = [
    { name: "desktop", width: 1280, height: 900, deviceScaleFactor: 1 },
    { name: "zoom", width: 640, height: 450, deviceScaleFactor: 2 },
    { name: "phone", width: 320, height: 640, deviceScaleFactor: 1 },
];

const files = papers.flatMap(({ path, pages }) =>
    statSync(path).isDirectory()
        ? readdirSync(path).map((name) => ({ file: join(path, name), pages, screens: [] }))
        : [{ file: path, pages, screens }],
);

for (const { file, pages, screens } of files) {
    const name = basename(file, ".html");
    for (const { name: screen, width, height, deviceScaleFactor } of screens) {
        for (const colorScheme of ["light", "dark"]) {
            const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor, colorScheme });
            const page = await context.newPage();
            const where = `${name}, ${screen}, ${colorScheme}`;
            page.on("request", (request) => {
                if (request.url() !== `file://${file}`) complain(`${where}: asks for ${request.url()}`);
            });
            await page.goto(`file://${file}`);
            const aside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            if (aside > 0) complain(`${where}: ${aside} pixels wider than the screen`);
            // Also where it is folded away.
            await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
            await page.evaluate(axe);
            const { violations, passes } = await page.evaluate(() => window.axe.run());
            for (const { id, help, nodes } of violations) {
                complain(`${where}: ${id}: ${help}`);
                for (const node of nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 160)}`);
            }
            console.log(`${where}: ${violations.length} violations, ${passes.length} rules passed`);
            if (process.env.SHOTS) {
                await page.screenshot({ path: `${process.env.SHOTS}/${name}-${screen}-${colorScheme}.png`, fullPage: true });
            }
            await context.close();
        }
    }
    const page = await browser.newPage();
    await page.goto(`file://${file}`);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    if (process.env.SHOTS) require("node:fs").writeFileSync(`${process.env.SHOTS}/${name}.pdf`, pdf);
    const printed = (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    console.log(`${name}: ${printed} printed pages`);
    if (pages !== undefined && (printed === 0 || pages < printed)) complain(`${name}: more than ${pages} printed pages`);
    await page.close();
}
await browser.close();
process.exit(wrong === 0 ? 0 : 1);
