// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// The part of the JNI library that is written by hand.  The wrappers include it
// before the first class, since that is where SWIG writes what calls it.

#ifndef COMPETENT_BINDINGS_JAVA_NATIVE_H
#define COMPETENT_BINDINGS_JAVA_NATIVE_H

#include "shared.h"

#include <jni.h>
#include <limits.h>
#include <string.h>

_Static_assert(sizeof(jint) == sizeof(int32_t), "An int has 32 bits");
_Static_assert(sizeof(jdouble) == sizeof(double), "A double has 64 bits");

/// Throw, unless something was thrown already; the message has to be ASCII
static void
throw_named(JNIEnv* const     env,
            const char* const class_name,
            const char* const message)
{
  if ((*env)->ExceptionCheck(env)) {
    return;
  }

  const jclass type = (*env)->FindClass(env, class_name);
  if (type) {
    (*env)->ThrowNew(env, type, message);
    (*env)->DeleteLocalRef(env, type);
  }
}

static void
throw_null(JNIEnv* const env)
{
  throw_named(env, "java/lang/NullPointerException", "expected no null");
}

static jbyteArray
bytes_out(JNIEnv* const env, const char* const bytes, const size_t length)
{
  if (length > (size_t)INT_MAX) {
    throw_named(env, "java/lang/OutOfMemoryError", "text beyond 2 GiB");
    return NULL;
  }

  const jbyteArray array = (*env)->NewByteArray(env, (jsize)length);
  if (array) {
    (*env)->SetByteArrayRegion(
      env, array, 0, (jsize)length, (const jbyte*)bytes);
  }

  return array;
}

/// Return text, or null where there is none
static jbyteArray
text_out(JNIEnv* const env, const CompetentText text)
{
  return text.bytes ? bytes_out(env, text.bytes, text.length) : NULL;
}

static jbyteArray
name_out(JNIEnv* const env, const char* const name)
{
  return name ? bytes_out(env, name, strlen(name)) : NULL;
}

/// Throw a failure, which the public package makes its own exception of
static void
throw_error(JNIEnv* const env, const CompetentError* const error)
{
  if ((*env)->ExceptionCheck(env)) {
    return;
  }

  const jclass type = (*env)->FindClass(env, "nl/competent/internal/Failure");
  if (!type) {
    return;
  }

  const jmethodID  make = (*env)->GetMethodID(env, type, "<init>", "(III[B)V");
  const jbyteArray message = make ? name_out(env, error->message) : NULL;
  if (message) {
    const jobject failure = (*env)->NewObject(env,
                                              type,
                                              make,
                                              (jint)error->status,
                                              (jint)error->line,
                                              (jint)error->column,
                                              message);
    if (failure) {
      (*env)->Throw(env, (jthrowable)failure);
      (*env)->DeleteLocalRef(env, failure);
    }
    (*env)->DeleteLocalRef(env, message);
  }
  (*env)->DeleteLocalRef(env, type);
}

/// Return bytes that have to be released, or null with an exception
static jbyte*
bytes_in(JNIEnv* const env, const jbyteArray array)
{
  if ((*env)->ExceptionCheck(env)) {
    return NULL;
  }

  if (!array) {
    throw_null(env);
    return NULL;
  }

  return (*env)->GetByteArrayElements(env, array, NULL);
}

static void
bytes_release(JNIEnv* const     env,
              const jbyteArray  array,
              const void* const bytes)
{
  if (bytes) {
    (*env)->ReleaseByteArrayElements(
      env, array, (jbyte*)(uintptr_t)bytes, JNI_ABORT);
  }
}

/// Return bytes of which the last one is the only null one
static char*
name_in(JNIEnv* const env, const jbyteArray array)
{
  jbyte* const bytes = bytes_in(env, array);
  if (!bytes) {
    return NULL;
  }

  const size_t       length = (size_t)(*env)->GetArrayLength(env, array);
  const jbyte* const end    = (const jbyte*)memchr(bytes, 0, length);
  if (!end || end != bytes + length - 1) {
    bytes_release(env, array, bytes);
    throw_named(env,
                "java/lang/IllegalArgumentException",
                "expected one null byte, at the end");
    return NULL;
  }

  return (char*)bytes;
}

/// Return integers that have to be released, or null with an exception
static jint*
integers_in(JNIEnv* const env, const jintArray array)
{
  if (!array) {
    throw_null(env);
    return NULL;
  }

  return (*env)->GetIntArrayElements(env, array, NULL);
}

static jintArray
integers_out(JNIEnv* const env, const CompetentIntegers integers)
{
  if (integers.n > (size_t)INT_MAX) {
    throw_named(env, "java/lang/OutOfMemoryError", "too many integers");
    return NULL;
  }

  const jintArray array = (*env)->NewIntArray(env, (jsize)integers.n);
  if (array && integers.n) {
    (*env)->SetIntArrayRegion(
      env, array, 0, (jsize)integers.n, (const jint*)integers.values);
  }

  return array;
}

static jdoubleArray
reals_out(JNIEnv* const env, const CompetentReals reals)
{
  if (reals.n > (size_t)INT_MAX) {
    throw_named(env, "java/lang/OutOfMemoryError", "too many numbers");
    return NULL;
  }

  const jdoubleArray array = (*env)->NewDoubleArray(env, (jsize)reals.n);
  if (array && reals.n) {
    (*env)->SetDoubleArrayRegion(
      env, array, 0, (jsize)reals.n, (const jdouble*)reals.values);
  }

  return array;
}

/// What to call back, on the thread that called
typedef struct {
  JNIEnv*   env;    ///< That thread's
  jobject   target; ///< A nl.competent.Progress
  jmethodID update; ///< Its method
} Progress;

static bool
progress_init(JNIEnv* const env, const jobject target, Progress* const progress)
{
  if ((*env)->ExceptionCheck(env)) {
    return false;
  }

  const jclass type = (*env)->GetObjectClass(env, target);

  progress->env    = env;
  progress->target = target;
  progress->update = (*env)->GetMethodID(env, type, "update", "(JJ)Z");
  (*env)->DeleteLocalRef(env, type);
  return progress->update;
}

/// Call back, and stop if that throws
static bool
tell_progress(void* const handle, const int64_t done, const int64_t total)
{
  const Progress* const progress = (const Progress*)handle;
  JNIEnv* const         env      = progress->env;
  if ((*env)->ExceptionCheck(env)) {
    return false;
  }

  const jboolean go_on = (*env)->CallBooleanMethod(
    env, progress->target, progress->update, (jlong)done, (jlong)total);

  return !(*env)->ExceptionCheck(env) && go_on;
}

#endif // COMPETENT_BINDINGS_JAVA_NATIVE_H
