// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A variable of the environment, as it was again when the object goes.

#include <cstdlib>
#include <optional>
#include <string>

namespace pressmark::support {

class Variable {
 public:
  /// Nothing as the value takes the variable away. `name` must outlive it.
  Variable(const char* name, const std::optional<std::string>& value) : name_(name) {
    if (const char* const old = std::getenv(name)) old_ = old;
    set(value);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { set(old_); }

 private:
  void set(const std::optional<std::string>& value) const {
    if (value)
      ::setenv(name_, value->c_str(), 1);
    else
      ::unsetenv(name_);
  }
  const char* name_;
  std::optional<std::string> old_;
};

}  // namespace pressmark::support
