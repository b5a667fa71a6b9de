#include "cli/sandbox.h"

using namespace factlint::test;

namespace {

/// Returns the names of the files that a run spoke of, in order.
std::string files(const Result& result) {
  std::string names, last;
  for (std::size_t at = 0; at < result.out.size();) {
    const std::size_t end = result.out.find('\n', at);
    const std::string line = result.out.substr(at, end - at);
    const std::size_t colon = line.find(":1:1: error");
    if (colon != std::string::npos) names += (names.empty() ? "" : " ") + line.substr(0, colon);
    at = end + 1;
  }
  return names;
}

class TreeSandbox : public HouseSandbox {
 public:
  TreeSandbox() {
    for (const char* path :
         {"t/b.txt", "t/a.text", "t/c.md", "t/UP.TXT", "t/.hidden.txt", "t/.git/x.txt",
          "t/sub/d.txt", "t/sub/deep/e.txt", "t/sub.txt", "u/[odd].txt", "plain", "test"})
      write(path, "teh\n");
    std::filesystem::create_directory(root() / "empty");
    write("none/a.md", "teh\n");
  }
};

}  // namespace

TEST_CASE("arguments name files, folders and patterns") {
  const TreeSandbox box;
  struct Case {
    std::string_view arguments, files;
    int status;
  };
  const Case cases[] = {
      {"plain", "plain", 1},
      {"t", "t/UP.TXT t/a.text t/b.txt t/sub/d.txt t/sub/deep/e.txt t/sub.txt", 1},
      {"t/", "t/UP.TXT t/a.text t/b.txt t/sub/d.txt t/sub/deep/e.txt t/sub.txt", 1},
      {"t/sub plain t/sub/d.txt", "t/sub/d.txt t/sub/deep/e.txt plain", 1},
      {"t/b.txt t/a.text t/b.txt ./t/b.txt", "t/b.txt t/a.text", 1},
      {"t/c.md t/.hidden.txt", "t/c.md t/.hidden.txt", 1},
      {"'t/*.txt'", "t/b.txt t/sub.txt", 1},
      {"'t/?.t*xt'", "t/a.text t/b.txt", 1},
      {"'t/**/*.txt'", "t/b.txt t/sub.txt t/sub/d.txt t/sub/deep/e.txt", 1},
      {"'**/d.txt'", "t/sub/d.txt", 1},
      {"'t/sub/**'", "t/sub/d.txt t/sub/deep/e.txt", 1},
      {"'t/s*'", "t/sub/d.txt t/sub/deep/e.txt t/sub.txt", 1},
      {"'t/[ab].*'", "t/a.text t/b.txt", 1},
      {"'t/.h*'", "t/.hidden.txt", 1},
      {"'u/[odd].txt'", "u/[odd].txt", 1},
      {"./test", "./test", 1},
      {"-- test", "test", 1},
      {"check test", "test", 1},
      {"none", "", 2},
      {"empty t/b.txt", "t/b.txt", 2},
      {"'t/*.html'", "", 2},
      {"'none/**/*.txt' plain", "plain", 2},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const Result result = box.run(std::string(c.arguments));
    CHECK(files(result) == c.files);
    CHECK(result.status == c.status);
    CHECK(result.err.empty() == (c.status != 2));
  }
}

TEST_CASE("arguments that name nothing are told") {
  const TreeSandbox box;
  CHECK(box.run("none").err == "none: error: no text files (*.txt, *.text)\n");
  CHECK(box.run("'no*'").err == "no*: error: no such files\n");
  CHECK(box.run("'x*'").err == "x*: error: no such files\n");
  CHECK(box.run("nope").err == "nope: error: cannot read: No such file or directory\n");
  CHECK(box.run("\"$(printf 'a\\033c')\"").err ==
        "a\uFFFDc: error: cannot read: No such file or directory\n");
}

TEST_CASE("links are followed, but not around") {
  const TreeSandbox box;
  namespace fs = std::filesystem;
  fs::create_directory_symlink("..", box.root() / "t/sub/up");
  fs::create_directory_symlink("../u", box.root() / "t/v");
  fs::create_symlink("b.txt", box.root() / "t/z.txt");
  CHECK(files(box.run("t")) ==
        "t/UP.TXT t/a.text t/b.txt t/sub/d.txt t/sub/deep/e.txt t/sub.txt t/v/[odd].txt");
  CHECK(files(box.run("'t/**/d.txt'")) == "t/sub/d.txt");
  fs::create_symlink("nowhere", box.root() / "t/sub/gone.txt");
  const Result result = box.run("t/sub/gone.txt t/sub");
  CHECK(count(result.err, "t/sub/gone.txt: error: cannot read: No such file or directory") == 1);
  CHECK(result.status == 2);
}
