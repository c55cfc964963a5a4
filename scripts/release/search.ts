/**
 * Runs in the contents page, from disk and without a library: Chinese has no spaces between words, so every page that holds all
 * the typed pieces is found, those with a piece in the title first.
 */
export const SEARCH = `
(function () {
  var words = document.getElementById('words'), found = document.getElementById('found');
  var count = document.getElementById('count'), contents = document.getElementById('contents');
  var AROUND = 36;
  function excerpt(text, piece) {
    var at = text.toLowerCase().indexOf(piece), line = document.createElement('div'), mark = document.createElement('mark');
    if (at < 0) return line;
    mark.textContent = text.slice(at, at + piece.length);
    line.append((at > AROUND ? '…' : '') + text.slice(Math.max(0, at - AROUND), at), mark, text.slice(at + piece.length, at + piece.length + AROUND) + '…');
    return line;
  }
  function search() {
    var pieces = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    contents.hidden = pieces.length > 0;
    var rank = function (page) { return pieces.some(function (piece) { return page.title.toLowerCase().indexOf(piece) >= 0; }) ? 0 : 1; };
    var hits = pieces.length === 0 ? [] : PAGES.filter(function (page) {
      var all = (page.title + ' ' + page.text).toLowerCase();
      return pieces.every(function (piece) { return all.indexOf(piece) >= 0; });
    });
    hits.sort(function (a, b) { return rank(a) - rank(b); });
    count.textContent = pieces.length === 0 ? '' : hits.length === 0 ? '没有找到。请换一个词，或少写几个字。' : '找到 ' + hits.length + ' 页';
    found.replaceChildren.apply(found, hits.map(function (page) {
      var item = document.createElement('li'), link = document.createElement('a');
      link.href = page.file;
      link.textContent = page.title;
      item.append(link, excerpt(page.text, pieces[0]));
      return item;
    }));
  }
  words.addEventListener('input', search);
  words.form.addEventListener('submit', function (event) { event.preventDefault(); });
})();
`;
