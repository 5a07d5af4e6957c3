// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// The private Java package nl.competent.internal.  Text crosses as bytes in
// real UTF-8, since SWIG's own String is the modified UTF-8 of JNI.

%module CompetentNative

%{
#include "native.h"
%}

// Names as Java has them
%rename("%(lowercamelcase)s", %$isfunction) "";
%rename("%(lowercamelcase)s", %$isvariable) "";

// Whatever was passed wrongly has thrown by now, and nothing is to be called

%define GUARDED(function)
%exception function {
  if (!(*jenv)->ExceptionCheck(jenv)) {
    $action
  }
}
%enddef

GUARDED(convert)
GUARDED(CompetentBuilder::read)
GUARDED(CompetentBuilder::read_bytes)
GUARDED(CompetentExtracts::add)
GUARDED(CompetentNormals::add)
GUARDED(CompetentSearches::add)
GUARDED(CompetentTaxonomy::map)
GUARDED(CompetentTaxonomy::open)
GUARDED(CompetentTaxonomy::open_bytes)
GUARDED(CompetentTaxonomy::save)

// Errors: never thrown over the exception of a callback

%typemap(in, numinputs=0, noblock=1) CompetentError* error (CompetentError failed) {
  failed.status     = COMPETENT_STATUS_SUCCESS;
  failed.line       = 0U;
  failed.column     = 0U;
  failed.message[0] = '\0';
  $1                = &failed;
}

%typemap(argout, noblock=1) CompetentError* error {
  if (failed$argnum.status) {
    throw_error(jenv, &failed$argnum);
  }
}

// Objects: null stands for null, which only some may be

%typemap(in, noblock=1) SWIGTYPE* self {
  $1 = *($&1_ltype)&$input;
  if (!$1) {
    throw_null(jenv);
    return $null;
  }
}

%typemap(check, noblock=1) const CompetentExtractor* extractor,
                           const CompetentMatcher* matcher,
                           const CompetentNormaliser* normaliser,
                           const CompetentProfile* profile,
                           const CompetentTaxonomy* taxonomy,
                           const CompetentVacancy* vacancy,
                           const ProfileList* profiles {
  if (!$1) {
    throw_null(jenv);
    return $null;
  }
}

// Text and bytes

%typemap(jni) (const char* text, size_t length),
              (const void* bytes, size_t length),
              const char* path, const char* base, const char* name,
              const char* output, const char*, CompetentText "jbyteArray"
%typemap(jtype) (const char* text, size_t length),
                (const void* bytes, size_t length),
                const char* path, const char* base, const char* name,
                const char* output, const char*, CompetentText "byte[]"
%typemap(jstype) (const char* text, size_t length),
                 (const void* bytes, size_t length),
                 const char* path, const char* base, const char* name,
                 const char* output, const char*, CompetentText "byte[]"
%typemap(javain) (const char* text, size_t length),
                 (const void* bytes, size_t length),
                 const char* path, const char* base, const char* name,
                 const char* output "$javainput"
%typemap(javaout) const char*, CompetentText {
    return $jnicall;
  }

%typemap(in, noblock=1) (const char* text, size_t length),
                        (const void* bytes, size_t length) {
  $1 = ($1_ltype)bytes_in(jenv, $input);
  if (!$1) {
    return $null;
  }
  $2 = (size_t)(*jenv)->GetArrayLength(jenv, $input);
}

// Not left at once, so that what was taken before is released
%typemap(in, noblock=1) (const void* bytes, size_t length) {
  $1 = ($1_ltype)bytes_in(jenv, $input);
  $2 = $1 ? (size_t)(*jenv)->GetArrayLength(jenv, $input) : 0U;
}

%typemap(in, noblock=1) const char* path, const char* output {
  $1 = ($1_ltype)name_in(jenv, $input);
}

%typemap(in, noblock=1) const char* base {
  $1 = $input ? ($1_ltype)name_in(jenv, $input) : NULL;
}

%typemap(in, noblock=1) const char* name {
  $1 = ($1_ltype)name_in(jenv, $input);
  if (!$1) {
    return $null;
  }
}

%typemap(freearg, noblock=1) (const char* text, size_t length),
                             (const void* bytes, size_t length),
                             const char* path, const char* base,
                             const char* name, const char* output {
  bytes_release(jenv, $input, $1);
}

%typemap(out, noblock=1) const char* {
  $result = name_out(jenv, $1);
}

%typemap(out, noblock=1) CompetentText {
  $result = text_out(jenv, $1);
}

// Integers are copied, in one go

%typemap(jni) (const int32_t* integers, size_t n), CompetentIntegers "jintArray"
%typemap(jtype) (const int32_t* integers, size_t n), CompetentIntegers "int[]"
%typemap(jstype) (const int32_t* integers, size_t n), CompetentIntegers "int[]"
%typemap(javain) (const int32_t* integers, size_t n) "$javainput"
%typemap(javaout) CompetentIntegers {
    return $jnicall;
  }

%typemap(in, noblock=1) (const int32_t* integers, size_t n) {
  $1 = ($1_ltype)integers_in(jenv, $input);
  if (!$1) {
    return $null;
  }
  $2 = (size_t)(*jenv)->GetArrayLength(jenv, $input);
}

%typemap(freearg, noblock=1) (const int32_t* integers, size_t n) {
  (*jenv)->ReleaseIntArrayElements(jenv, $input, (jint*)$1, JNI_ABORT);
}

%typemap(out, noblock=1) CompetentIntegers {
  $result = integers_out(jenv, $1);
}

// And so are reals

%typemap(jni) CompetentReals "jdoubleArray"
%typemap(jtype) CompetentReals "double[]"
%typemap(jstype) CompetentReals "double[]"
%typemap(javaout) CompetentReals {
    return $jnicall;
  }

%typemap(out, noblock=1) CompetentReals {
  $result = reals_out(jenv, $1);
}

// Progress

%typemap(jni) (CompetentProgress progress, void* handle) "jobject"
%typemap(jtype) (CompetentProgress progress, void* handle) "nl.competent.Progress"
%typemap(jstype) (CompetentProgress progress, void* handle) "nl.competent.Progress"
%typemap(javain) (CompetentProgress progress, void* handle) "$javainput"

%typemap(in, noblock=1) (CompetentProgress progress, void* handle) (Progress told) {
  $1 = NULL;
  $2 = NULL;
  if ($input && progress_init(jenv, $input, &told)) {
    $1 = tell_progress;
    $2 = &told;
  }
}

// Nothing is freed but by delete(), which the public classes call
%typemap(javafinalize) SWIGTYPE ""
%typemap(javaclassmodifiers) SWIGTYPE "public final class"
%pragma(java) jniclassclassmodifiers="final class"
%pragma(java) moduleclassmodifiers="public final class"

%pragma(java) jniclasscode=%{
  static {
    NativeLoader.load();
  }
%}

%include "../competent.i"
