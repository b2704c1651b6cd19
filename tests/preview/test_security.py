"""Attacks on the preview: from other sites, from what is typed into the files, from the disk beneath it."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.preview.conftest import Running, until

HOSTILE = "</script><img src=x onerror=\"document.title='pwned'\"><svg onload=alert(1)>{{ 7*7 }}${7*7}'\"`\u202e\u0000"


@pytest.fixture
def ask(preview: Running) -> Callable[..., httpx.Response]:
    """Ask the preview directly, with any header."""

    def send(method: str = "GET", path: str = "/", **options: Any) -> httpx.Response:
        with httpx.Client(base_url=preview.address, trust_env=False, cookies=preview.cookies) as client:
            return client.request(method, path, **options)

    return send


Ask = Callable[..., httpx.Response]


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.nip.io:{port}", "0.0.0.0:{port}", "[::1]:{port}", ""],
)
@pytest.mark.parametrize("path", ["/", "/preview.js", "/events", "/draft.pdf", "/form?key=symbol"])
def test_dns_rebinding_finds_nothing(preview: Running, ask: Ask, host: str, path: str) -> None:
    answer = ask(path=path, headers={"Host": host.format(port=preview.port)})
    assert answer.status_code in (400, 421)
    assert "General Assembly" not in answer.text and preview.server.token not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    ],
)
def test_other_sites_can_neither_read_nor_write(preview: Running, ask: Ask, headers: dict[str, str]) -> None:
    headers = {name: value.format(port=preview.port) for name, value in headers.items()}
    before = (preview.folder / "resolution.yaml").read_bytes()
    assert ask(headers=headers).status_code == 403
    body = {"key": "symbol", "values": {"symbol": "A/C.1/77/L.40"}}
    # Even with the token, which they cannot have.
    headers["X-Drafter-Token"] = preview.server.token
    assert ask("POST", "/edit/fill", json=body, headers=headers).status_code == 403
    assert (preview.folder / "resolution.yaml").read_bytes() == before


def test_a_write_needs_the_token_and_json(preview: Running, ask: Ask) -> None:
    body = {"key": "symbol", "values": {"symbol": "A/C.1/77/L.40"}}
    token = {"X-Drafter-Token": preview.server.token}
    before = (preview.folder / "resolution.yaml").read_bytes()
    assert ask("POST", "/edit/fill", json=body).status_code == 403
    assert ask("POST", "/edit/fill", json=body, headers={"X-Drafter-Token": "x"}).status_code == 403
    # What a form of another site could send.
    assert (
        ask("POST", "/edit/fill", content=json.dumps(body), headers=token | {"Content-Type": "text/plain"}).status_code
        == 415
    )
    assert ask("PUT", "/edit/fill", json=body, headers=token).status_code == 405
    assert (preview.folder / "resolution.yaml").read_bytes() == before
    assert ask("POST", "/edit/fill", json=body, headers=token).json() == {"said": "Symbol of the draft: A/C.1/77/L.40."}
    assert "symbol: A/C.1/77/L.40" in (preview.folder / "resolution.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/....//etc/passwd",
        "//etc/passwd",
        "/resolution.yaml",
        "/base/resolution.yaml",
        "/pdf/-1.svg",
        "/pdf/99.svg",
        "/pdf/../../resolution.yaml",
        "/preview.js/../../../pyproject.toml",
        "/preview.css%00.txt",
        "/edit/fill",
        "/" + "a" * 5000,
    ],
)
def test_no_path_leads_to_the_disk(preview: Running, path: str) -> None:
    cookie = "".join(f"Cookie: {name}={value}\r\n" for name, value in preview.cookies.items())
    with socket.create_connection(("127.0.0.1", preview.port), 5) as raw:
        raw.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n{cookie}Connection: close\r\n\r\n".encode()
        )
        answer = b"".join(iter(lambda: raw.recv(65536), b""))
    assert answer.split(b" ")[1] in (b"404", b"405", b"400")
    assert b"root:" not in answer and b"session: 77" not in answer and b"[project]" not in answer


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("fill", {}),
        ("fill", {"key": "template", "values": {"template": "../../etc/passwd"}}),
        ("fill", {"key": "based_on.document", "values": {"based_on.document": "/etc/passwd"}}),
        ("fill", {"key": "symbol", "values": {"stage": "adopted"}}),
        ("fill", {"key": "symbol", "values": {"symbol": "A/C.1/77/L.40\nstage: adopted"}}),
        ("fill", {"key": "__class__", "values": {"x": "y"}}),
        ("fill", {"key": ["symbol"], "values": [1]}),
        ("tick", {"fact": "../../x", "words": "y", "on": True}),
        ("paragraph", {"index": -1, "action": "drop", "name": "", "source": ""}),
        ("paragraph", {"index": 10**9, "action": "drop", "name": "", "source": ""}),
        ("paragraph", {"index": 3, "action": "drop", "name": "x", "source": "something else"}),
        ("mend", {"code": "X", "paragraph": "", "message": ""}),
        ("undo", {}),
    ],
)
def test_an_edit_that_makes_no_sense_changes_nothing(preview: Running, ask: Ask, kind: str, body: Any) -> None:
    before = {p: p.read_bytes() for p in preview.folder.rglob("*") if p.is_file()}
    answer = ask("POST", f"/edit/{kind}", json=body, headers={"X-Drafter-Token": preview.server.token})
    assert answer.status_code == 409, answer.text
    assert "Traceback" not in answer.text and answer.json()["said"]
    assert {p: p.read_bytes() for p in preview.folder.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("body", [b"[]", b"nonsense", b"\xff", b"[" * 100_000, b"{" + b" " * 300_000])
def test_a_body_that_is_none(preview: Running, ask: Ask, body: bytes) -> None:
    headers = {"X-Drafter-Token": preview.server.token, "Content-Type": "application/json"}
    assert ask("POST", "/edit/fill", content=body, headers=headers).status_code in (400, 413)


def test_the_policy_is_strict_everywhere(ask: Ask) -> None:
    for path in ("/", "/preview.js", "/pdf", "/nothing"):
        headers = ask(path=path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert (
            headers["x-content-type-options"] == "nosniff" and headers["cross-origin-resource-policy"] == "same-origin"
        )


def test_it_listens_on_the_loopback_address_alone(preview: Running) -> None:
    addresses = {a[4][0] for a in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
    for address in addresses:
        if not address.startswith("127."):
            with pytest.raises(OSError):
                socket.create_connection((address, preview.port), 0.5)
    listening = preview.server.servers[0].sockets[0].getsockname()[0]
    assert listening == "127.0.0.1"


def test_hostile_text_in_every_field_is_text(
    own_text: Path, run: Callable[[Path], Running], visit: Callable[..., Any]
) -> None:
    quoted = json.dumps(HOSTILE.replace("\u0000", ""))
    sheet = own_text / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8")
    text = text.replace("place: [The Hague]", f"place: [{quoted}]").replace(
        "[[Netherlands, Sudan]]", f"[[{quoted}, Sudan]]"
    )
    text = text.replace("title: General and complete disarmament", f"title: {quoted}")
    text = text.replace("{place: Maputo, year: 1999}", f"{{place: {quoted}, year: 1999}}")
    text = text.replace("name: Meeting of the States Parties", f"name: {quoted}")
    sheet.write_text(text, encoding="utf-8")
    words = own_text / "text.md"
    shown = HOSTILE.replace("{{ 7*7 }}", "").replace("\u0000", "")
    words.write_text(
        words.read_text(encoding="utf-8")
        .replace("mine victims,", f"mine victims {shown},")
        .replace("No. 35597.", f"No. 35597 {shown}."),
        encoding="utf-8",
    )
    (own_text / "worklist.yaml").write_text(f"looked_at:\n  - {{fact: {quoted}, words: {quoted}}}\n", encoding="utf-8")
    page = visit(run(own_text))
    for key in "123456":
        page.keyboard.press(key)
        page.wait_for_timeout(50)
    page.keyboard.press("1")
    page.keyboard.press("m")
    page.locator("#paper mark").first.focus()
    page.click("#paper mark[data-fact='to_attend.place']")
    assert page.locator("img:not([src^='pdf/']), svg, [onerror], [onload]").count() == 0
    assert page.evaluate("document.title") != "pwned" and page.evaluate("document.scripts.length") == 1
    assert "<img src=x" in page.locator("#paper").inner_text()
    page.keyboard.press("Escape")
    # Broken, the same words come back in the error.
    sheet.write_text(text.replace("session: 77", f"session: {quoted}"), encoding="utf-8")
    page.wait_for_selector("#fault pre")
    assert page.locator("img:not([src^='pdf/']), svg, [onerror], [onload]").count() == 0


def test_three_hundred_saves_in_three_seconds(preview: Running, visit: Callable[..., Any]) -> None:
    page = visit(preview)
    path = preview.folder / "resolution.yaml"
    text = path.read_text(encoding="utf-8")
    began = time.monotonic()
    for n in range(300):
        broken = n % 10 == 3
        path.write_text("session: [" if broken else text.replace("value: 164", f"value: {1700 + n}"), encoding="utf-8")
        time.sleep(max(0.0, began + n / 100 - time.monotonic()))
    until(
        page,
        "document.querySelector('#paper').textContent.includes('1,999 States') || document.querySelector('#paper').textContent.includes('1999 States')",
    )
    assert page.locator("#fault").inner_text() == ""
    assert threading.active_count() < 30


def test_listeners_that_go_all_at_once(preview: Running) -> None:
    """Three hundred pages are closed while news come; the next one is told what is new, and the program ends."""
    cookie = "; ".join(f"{name}={value}" for name, value in preview.cookies.items())
    asking = f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nCookie: {cookie}\r\n\r\n".encode()
    sheet = preview.folder / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8")
    for n in range(3):
        listeners = [socket.create_connection(("127.0.0.1", preview.port), 10) for _ in range(100)]
        for listener in listeners:
            listener.sendall(asking)
        sheet.write_text(text.replace("session: 77", f"session: {80 + n}"), encoding="utf-8")
        time.sleep(0.05)
        for listener in listeners:
            listener.close()
    # As a page does, one that is told to come again asks again: those that went are not all forgotten at once.
    for _ in range(10):
        with httpx.stream(
            "GET", f"{preview.address}/events", trust_env=False, timeout=15, cookies=preview.cookies
        ) as answer:
            if answer.status_code != 503:
                assert any("Eighty-second session" in line for line in answer.iter_lines())
                return
        time.sleep(1)
    pytest.fail("The listeners that went still fill the places.")


def test_slow_checks_hold_up_neither_a_save_nor_the_end(
    preview: Running, visit: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = visit(preview)
    held = threading.Event()
    monkeypatch.setattr("drafter.preview.previewed.further_views", lambda *_: held.wait(30) and {})
    sheet = preview.folder / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8")
    for session, words in ((78, "Seventy-eighth"), (79, "Seventy-ninth")):
        sheet.write_text(text.replace("session: 77", f"session: {session}", 1), encoding="utf-8")
        until(page, f"document.querySelector('.session').textContent == '{words} session'", 5)
    page.close()
    preview.server.should_exit = True
    assert preview.ended.wait(8)
    held.set()


def test_a_folder_removed_and_brought_back(preview: Running, visit: Callable[..., Any], tmp_path: Path) -> None:
    page = visit(preview)
    aside = tmp_path / "aside"
    preview.folder.rename(aside)
    page.wait_for_selector("#fault .error")
    assert "There is no draft folder" in page.locator("#fault").inner_text()
    assert "Seventy-seventh session" in page.locator("#paper").inner_text()
    assert httpx.get(preview.address, trust_env=False, cookies=preview.cookies).status_code == 200
    text = (aside / "resolution.yaml").read_text(encoding="utf-8").replace("session: 77", "session: 79", 1)
    (aside / "resolution.yaml").write_text(text, encoding="utf-8")
    aside.rename(preview.folder)
    until(page, "document.querySelector('.session').textContent == 'Seventy-ninth session'")
    # And it is followed again.
    (preview.folder / "resolution.yaml").write_text(text.replace("session: 79", "session: 80", 1), encoding="utf-8")
    until(page, "document.querySelector('.session').textContent == 'Eightieth session'")
    shutil.rmtree(preview.folder)
    page.wait_for_selector("#fault .error")


def test_another_user_of_the_computer_sees_and_changes_nothing(preview: Running) -> None:
    with httpx.Client(base_url=preview.address, trust_env=False) as client:
        for path in ("/", "/?open=guessed", "/?open=%ff", "/preview.js", "/events", "/draft.pdf", "/form?key=symbol"):
            answer = client.get(path)
            assert answer.status_code == 403
            assert preview.server.token not in answer.text
        said = client.post("/edit/undo", json={}, headers={"x-drafter-token": preview.server.token})
        assert said.status_code == 403
        opened = client.get(preview.server.address)
        assert (opened.status_code, opened.headers["location"]) == (303, "/")
        assert "HttpOnly" in opened.headers["set-cookie"] and "SameSite=strict" in opened.headers["set-cookie"]
        assert client.get("/").status_code == 200


@pytest.mark.parametrize("begun", [b"", b"GET / HTTP/1.1\r\nHost:"])
def test_a_request_half_sent_ends(preview: Running, monkeypatch: pytest.MonkeyPatch, begun: bytes) -> None:
    monkeypatch.setattr("drafter.preview.server.PATIENCE_S", 0.3)
    with socket.create_connection(("127.0.0.1", preview.port), 10) as half:
        half.sendall(begun)
        assert half.recv(100) == b""


def test_the_target_of_a_linked_text_is_followed(folder: Path) -> None:
    from drafter.preview.follow import _state

    elsewhere = folder.parent / "elsewhere.md"
    elsewhere.write_text("one", encoding="utf-8")
    try:
        (folder / "text.md").symlink_to(elsewhere)
    except OSError:
        pytest.skip("links are not allowed here")
    before = _state(folder)
    elsewhere.write_text("another", encoding="utf-8")
    assert _state(folder) != before


def test_on_windows_a_port_is_had_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.preview.server import listen

    asked: list[int] = []

    class Recorded(socket.socket):
        def setsockopt(self, *given: Any) -> None:
            asked.append(given[1])

    monkeypatch.setattr(socket, "SO_EXCLUSIVEADDRUSE", -5, raising=False)
    monkeypatch.setattr(socket, "socket", Recorded)
    listen(0).close()
    assert asked == [-5]
