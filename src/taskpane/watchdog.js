/*
 * Shows in the pane why it stays blank: an Office that is too old, WPS, or files that did not load. Old versions of
 * Office show pages in Internet Explorer, so this file is plain ES5 and shares no code with the bundle. The bundle
 * calls jixiaoStarted() once it is drawn, and jixiaoFailure(lines) if it knows the reason.
 */
(function () {
  'use strict';
  var PATIENCE = 8000;
  var SUPPORTED =
    '支持：Microsoft 365 版 Excel、Excel 2021 及以后版本、Excel 网页版（Edge、Chrome、Safari 新版浏览器）。';
  var started = false;

  /** The notice replaces the frame, which looks as if the pane were still loading. */
  function setHidden(id, hidden) {
    var element = document.getElementById(id);
    if (!element) return;
    if (hidden) element.setAttribute('hidden', 'hidden');
    else element.removeAttribute('hidden');
    element.hidden = hidden;
  }

  function show(lines) {
    var notice = document.getElementById('notice');
    if (!notice) return;
    setHidden('frame', true);
    while (notice.firstChild) notice.removeChild(notice.firstChild);
    for (var i = 0; i < lines.length; i += 1) {
      var line = document.createElement('p');
      line.appendChild(document.createTextNode(lines[i]));
      notice.appendChild(line);
    }
    setHidden('notice', false);
  }

  function explain() {
    var agent = window.navigator.userAgent;
    if (started) return;
    if (/wps/i.test(agent)) {
      show(['绩效目标申报表校验不能在 WPS 中使用。', '请用 Excel 打开申报表。', SUPPORTED]);
    } else if (/Trident|MSIE|Edge\//.test(agent)) {
      show([
        'Excel 正用旧的浏览器组件显示加载项，显示不了绩效目标申报表校验。',
        'Microsoft 365、Excel 2021 及以后版本：这台电脑缺少 WebView2，请管理员安装（微软有离线安装包），再重新打开 Excel。',
        '更早的版本：请升级 Office。',
        SUPPORTED,
      ]);
    } else if (!window.Office) {
      show(['没有连接上 Excel。', '请关闭本窗格后重新打开；仍不行时，请检查网络或联系管理员。', SUPPORTED]);
    } else {
      show(['绩效目标申报表校验没有启动。', '请关闭本窗格后重新打开；仍不行时，请联系管理员。', SUPPORTED]);
    }
  }

  window.jixiaoStarted = function () {
    started = true;
    setHidden('notice', true);
  };
  window.jixiaoFailure = function (lines) {
    started = true;
    show(lines.concat(SUPPORTED));
  };
  if (!/Trident|MSIE/.test(window.navigator.userAgent)) {
    window.setTimeout(explain, PATIENCE);
  } else if (document.addEventListener) {
    // The pane cannot start here, so the reason is shown as soon as the page is ready.
    document.addEventListener('DOMContentLoaded', explain);
  } else {
    window.attachEvent('onload', explain);
  }
})();
