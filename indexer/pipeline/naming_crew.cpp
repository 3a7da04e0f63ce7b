// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/naming_crew.h"

#include <algorithm>
#include <utility>

namespace pressmark::indexer {

NamingCrew::NamingCrew(const NameSources& sources, unsigned threads) : sources_(&sources) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

NamingCrew::~NamingCrew() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

void NamingCrew::give(ArticleId id, Article article) {
  const std::lock_guard lock(mutex_);
  tasks_.push_back({std::move(article), {id, {}}});
  changed_.notify_all();
}

bool NamingCrew::is_at(ArticleId id) const {
  const std::lock_guard lock(mutex_);
  return std::any_of(tasks_.begin(), tasks_.end(), [id](const Task& task) { return task.answer.article == id; });
}

void NamingCrew::run(ArticleNamer& namer, Task& task) {
  try {
    task.answer.named = namer.name(task.article);
  } catch (...) {
    const std::lock_guard lock(mutex_);
    failure_ = std::current_exception();
  }
}

void NamingCrew::work() {
  ArticleNamer namer(*sources_);
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return closed_ || next_ < tasks_.size(); });
    if (closed_) return;
    Task& task = tasks_[next_++];
    lock.unlock();
    run(namer, task);
    lock.lock();
    ++done_;
    changed_.notify_all();
  }
}

std::vector<NamingCrew::Answer> NamingCrew::take_all() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return done_ == tasks_.size(); });
  if (failure_) std::rethrow_exception(failure_);
  std::vector<Answer> answers;
  answers.reserve(tasks_.size());
  for (Task& task : tasks_) answers.push_back(std::move(task.answer));
  tasks_.clear();
  next_ = 0;
  done_ = 0;
  return answers;
}

}  // namespace pressmark::indexer
