// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_ATTRIBUTES_H
#define COMPETENT_ATTRIBUTES_H

#if defined(SWIG)
#define COMPETENT_API
#define COMPETENT_NODISCARD
#else
/// Marks what the shared library exports
#define COMPETENT_API __attribute__((visibility("default")))
/// Marks a status that must be looked at
#define COMPETENT_NODISCARD __attribute__((warn_unused_result))
#endif

#if defined(__cplusplus)
#define COMPETENT_BEGIN_DECLS extern "C" {
#define COMPETENT_END_DECLS }
#else
#define COMPETENT_BEGIN_DECLS
#define COMPETENT_END_DECLS
#endif

#endif // COMPETENT_ATTRIBUTES_H
