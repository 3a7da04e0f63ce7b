// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The memory of a short process.

namespace pressmark::query {

/// Brings in at once the memory that nearly every command uses, which saves it about a hundred page faults. Measured on
/// a virtual machine: 5 % of the CPU time of one query. Does nothing where the kernel cannot (before Linux 5.14).
void prefault_heap();

}  // namespace pressmark::query
