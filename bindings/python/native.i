// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

%module(package="competent", threads="1") native
%nothreadallow;

// Methods may be called open, map and hash: they hide no built-in function
%warnfilter(321) CompetentTaxonomy::hash;
%warnfilter(321) CompetentTaxonomy::map;
%warnfilter(321) CompetentTaxonomy::open;

// What may take long lets other threads run; all else is too short for that
%threadallow CompetentBuilder::finish;
%threadallow CompetentBuilder::read;
%threadallow CompetentBuilder::read_bytes;
%threadallow CompetentExtractor::run;
%threadallow CompetentExtracts::add;
%threadallow CompetentAdvice::CompetentAdvice;
%threadallow CompetentFit::CompetentFit;
%threadallow CompetentFunding::CompetentFunding;
%threadallow CompetentFunding::claims;
%threadallow CompetentFunding::costs;
%threadallow CompetentGap::CompetentGap;
%threadallow CompetentMatcher::CompetentMatcher;
%threadallow CompetentMatcher::gap_page;
%threadallow CompetentMatcher::match;
%threadallow CompetentMatcher::match_page;
%threadallow CompetentMatcher::rank;
%threadallow CompetentMatcher::transitions;
%threadallow CompetentMatcher::verify;
%threadallow CompetentMatcher::verify_fit;
%threadallow CompetentNormaliser::CompetentNormaliser;
%threadallow CompetentNormals::add;
%threadallow CompetentSearch::CompetentSearch;
%threadallow CompetentSearches::add;
%threadallow CompetentNetwork::CompetentNetwork;
%threadallow CompetentNetwork::find;
%threadallow CompetentPlanner::CompetentPlanner;
%threadallow CompetentPlanner::course_set;
%threadallow CompetentPlanner::courses;
%threadallow CompetentPlanner::overview;
%threadallow CompetentPlanner::plan;
%threadallow CompetentRadar::CompetentRadar;
%threadallow CompetentTaxonomy::map;
%threadallow CompetentTaxonomy::open;
%threadallow CompetentTaxonomy::open_bytes;
%threadallow CompetentTaxonomy::save;
%threadallow CompetentTeam::CompetentTeam;
%threadallow CompetentTeam::rank;
%threadallow CompetentVacancy::CompetentVacancy;
%threadallow CompetentVacancy::of_text;
%threadallow CompetentVacancy::rank;
%threadallow convert;

%begin %{
#define PY_SSIZE_T_CLEAN
%}

%{
#include "native.h"
%}

// Errors: raised once the GIL is held again, and never over another exception

%typemap(in, numinputs=0, noblock=1) CompetentError* error (CompetentError failed) {
  failed.status     = COMPETENT_STATUS_SUCCESS;
  failed.line       = 0U;
  failed.column     = 0U;
  failed.message[0] = '\0';
  $1                = &failed;
}

%typemap(argout, noblock=1) CompetentError* error {
  if (failed$argnum.status || PyErr_Occurred()) {
    Py_CLEAR($result);
    raise_error(&failed$argnum);
    SWIG_fail;
  }
}

// Objects: None stands for null, which only some may be

%typemap(check, noblock=1) SWIGTYPE* self {
  if (!$1) {
    PyErr_SetString(PyExc_TypeError, "expected an object, not None");
    SWIG_fail;
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
    PyErr_SetString(PyExc_TypeError, "expected an object, not None");
    SWIG_fail;
  }
}

// Text: strict both ways, and by length

%typemap(in, noblock=1) (const char* text, size_t length) (Py_ssize_t size) {
  $1 = ($1_ltype)text_in($input, &size);
  if (!$1) {
    SWIG_fail;
  }
  $2 = (size_t)size;
}

%typemap(out, noblock=1) CompetentText {
  $result = text_out($1);
}

// Names that C wants to end in a null byte; names of files are bytes

%typemap(in, noblock=1) const char* path (PyObject* held = NULL),
                        const char* output (PyObject* held = NULL) {
  if (!PyUnicode_FSConverter($input, &held)) {
    SWIG_fail;
  }
  $1 = PyBytes_AS_STRING(held);
}

%typemap(freearg, noblock=1) const char* path, const char* output {
  Py_XDECREF(held$argnum);
}

%typemap(in, noblock=1) const char* base, const char* name {
  $1 = NULL;
  if ($input != Py_None && !($1 = ($1_ltype)name_in($input))) {
    SWIG_fail;
  }
}

%typemap(freearg) const char* base, const char* name "";

%typemap(check, noblock=1) const char* name {
  if (!$1) {
    PyErr_SetString(PyExc_TypeError, "expected a name, not None");
    SWIG_fail;
  }
}

// Bytes and integers: whatever has the buffer protocol

%typemap(in, noblock=1) (const void* bytes, size_t length) (Py_buffer view = {0}) {
  if (PyObject_GetBuffer($input, &view, PyBUF_SIMPLE)) {
    SWIG_fail;
  }
  $1 = view.buf;
  $2 = (size_t)view.len;
}

%typemap(freearg, noblock=1) (const void* bytes, size_t length) {
  PyBuffer_Release(&view$argnum);
}

%typemap(in, noblock=1) (const int32_t* integers, size_t n) (Py_buffer view = {0}) {
  if (integers_in($input, &view)) {
    SWIG_fail;
  }
  $1 = ($1_ltype)view.buf;
  $2 = (size_t)view.len / sizeof(int32_t);
}

%typemap(freearg, noblock=1) (const int32_t* integers, size_t n) {
  PyBuffer_Release(&view$argnum);
}

// Columns: views that hold on to what they are of, which is always self

%typemap(out, noblock=1) CompetentIntegers {
  $result = integers_out(swig_obj[0], $1);
}

%typemap(out, noblock=1) CompetentReals {
  $result = reals_out(swig_obj[0], $1);
}

// Progress: without a callback it still looks for Ctrl-C

%typemap(in, noblock=1) (CompetentProgress progress, void* handle) {
  $1 = tell_progress;
  $2 = $input == Py_None ? NULL : $input;
}

%init %{
  if (native_init(m)) {
    return NULL;
  }
%}

%pythoncode %{
Column = _native.Column
%}

%include "../competent.i"
