// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in for libFuzzer in an ordinary build: TARGET PATH... runs every file, and every file of every folder,
// through the fuzz target, then some mutations of each. A crash is reproduced by running the file named last with the
// same seed.
//   PRESSMARK_FUZZ_SEED        1 unless set
//   PRESSMARK_FUZZ_MUTATIONS   a file; 300 unless set

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestInput = std::size_t{1} << 20;

// Marsaglia, "Xorshift RNGs" (2003), the 64-bit triple 13, 7, 17. Never seeded with 0.
class Xorshift {
 public:
  explicit Xorshift(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  /// In [0, end); end > 0.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }

 private:
  std::uint64_t state_;
};

std::size_t any_length(Xorshift& random, const std::string& input) {
  return random.below(std::min<std::size_t>(input.size(), 64) + 1);
}

void flip_bit(Xorshift& random, std::string& input) {
  char& byte = input[random.below(input.size())];
  byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << random.below(8)));
}

void set_byte(Xorshift& random, std::string& input) {
  input[random.below(input.size())] = static_cast<char>(random.below(256));
}

void erase_piece(Xorshift& random, std::string& input) {
  input.erase(random.below(input.size()), any_length(random, input));
}

void repeat_piece(Xorshift& random, std::string& input) {
  const std::string piece = input.substr(random.below(input.size()), any_length(random, input));
  const std::size_t where = random.below(input.size());
  for (std::size_t times = random.below(16); times > 0; --times) {
    input.insert(where, piece);
  }
}

void truncate(Xorshift& random, std::string& input) { input.resize(random.below(input.size())); }

// What parsers of text, markup and UTF-8 stumble over.
void insert_token(Xorshift& random, std::string& input) {
  using namespace std::string_view_literals;
  static constexpr std::array kTokens = {"\0"sv,
                                         "\xFF"sv,
                                         "\xC3"sv,
                                         "\xED\xA0\x80"sv,
                                         "\xF4\x90\x80\x80"sv,
                                         "\xEF\xBB\xBF"sv,
                                         "\r\n"sv,
                                         "\""sv,
                                         "\\"sv,
                                         "\\u"sv,
                                         "<"sv,
                                         "</"sv,
                                         "<!"sv,
                                         "-->"sv,
                                         "&#x"sv,
                                         "&"sv,
                                         "("sv,
                                         "{"sv,
                                         "["sv,
                                         ":"sv,
                                         "-"sv,
                                         "99999999999"sv,
                                         "\xCC\x81"sv,
                                         "\xE2\x80\xAE"sv};
  input.insert(random.below(input.size() + 1), kTokens[random.below(kTokens.size())]);
}

void mutate(Xorshift& random, std::string& input) {
  static constexpr std::array kSteps = {flip_bit, set_byte, erase_piece, repeat_piece, truncate, insert_token};
  for (std::size_t steps = 1 + random.below(4); steps > 0; --steps) {
    (input.empty() ? insert_token : kSteps[random.below(kSteps.size())])(random, input);
  }
  input.resize(std::min(input.size(), kLargestInput));
}

void run(const std::string& input) {
  // A copy of exactly its size, so that the address sanitizer sees a read past the end.
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

void replay(const fs::path& path, std::uint64_t seed, std::uint64_t mutations) {
  std::printf("%s\n", path.c_str());
  std::fflush(stdout);
  std::ifstream file(path, std::ios::binary);
  const std::string original{std::istreambuf_iterator<char>(file), {}};
  run(original);
  Xorshift random(seed);
  for (std::uint64_t i = 0; i < mutations; ++i) {
    std::string input = original;
    mutate(random, input);
    run(input);
  }
}

std::vector<fs::path> files_of(const std::vector<fs::path>& paths) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    if (fs::is_directory(path)) {
      std::copy_if(fs::recursive_directory_iterator(path), {}, std::back_inserter(files),
                   [](const fs::directory_entry& entry) { return entry.is_regular_file(); });
    } else {
      files.push_back(path);
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* const text = std::getenv(name);
  return text != nullptr ? std::strtoull(text, nullptr, 10) : otherwise;
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t seed = std::max<std::uint64_t>(setting("PRESSMARK_FUZZ_SEED", 1), 1);
  const std::uint64_t mutations = setting("PRESSMARK_FUZZ_MUTATIONS", 300);
  const std::vector<fs::path> files = files_of({argv + 1, argv + argc});
  std::printf("seed %ju, %ju mutations of each of %zu files\n", std::uintmax_t{seed}, std::uintmax_t{mutations},
              files.size());
  for (const fs::path& file : files) {
    replay(file, seed, mutations);
  }
  return files.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
