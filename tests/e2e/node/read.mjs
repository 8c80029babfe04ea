// node read.mjs partytime|rss-parser|chapters FILE…: prints what the library reads, as JSON.
import { readFileSync } from "node:fs";

const readers = {
  async partytime(path) {
    const { default: partytime } = await import("podcast-partytime");
    const feed = partytime.parseFeed(readFileSync(path, "utf8"));
    return feed.items.map((item) => ({
      title: item.title,
      guid: item.guid,
      url: item.enclosure.url,
      size_bytes: item.enclosure.length,
      published_s: item.pubDate.getTime() / 1000,
      seconds: item.duration,
    }));
  },
  async "rss-parser"(path) {
    const { default: Parser } = await import("rss-parser");
    const feed = await new Parser().parseString(readFileSync(path, "utf8"));
    return feed.items.map((item) => ({
      title: item.title,
      guid: item.guid,
      url: item.enclosure.url,
      size_bytes: Number(item.enclosure.length),
      published_s: Date.parse(item.isoDate) / 1000,
      seconds: Number(item.itunes.duration),
    }));
  },
  async chapters(path) {
    const { parseFile } = await import("music-metadata");
    const { format } = await parseFile(path, { includeChapters: true });
    return format.chapters.map((one) => [Math.round(one.start * 1000), one.title]);
  },
};

const [name, ...paths] = process.argv.slice(2);
const found = [];
for (const path of paths) found.push(await readers[name](path));
console.log(JSON.stringify(found));
