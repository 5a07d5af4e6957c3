// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// The part of the Python module that is written by hand.  The wrappers include
// it before the first class, since that is where SWIG writes what calls it.

#ifndef COMPETENT_BINDINGS_PYTHON_NATIVE_H
#define COMPETENT_BINDINGS_PYTHON_NATIVE_H

#include "shared.h"

#include <string.h>

// Made when the module is loaded, and the same from then on
static PyTypeObject* column_class;

/// Raise an error, unless a callback or a signal has raised something already
static void
raise_error(const CompetentError* const error)
{
  if (PyErr_Occurred()) {
    return;
  }

  if (error->status == COMPETENT_STATUS_NO_MEMORY) {
    PyErr_NoMemory();
    return;
  }

  // The name of a file may be no UTF-8
  PyObject* const message = PyUnicode_DecodeUTF8(
    error->message, (Py_ssize_t)strlen(error->message), "replace");
  PyObject* const module =
    message ? PyImport_ImportModule("competent.errors") : NULL;
  PyObject* const raised = module ? PyObject_CallMethod(module,
                                                        "error_of",
                                                        "iOII",
                                                        (int)error->status,
                                                        message,
                                                        error->line,
                                                        error->column)
                                  : NULL;
  if (raised) {
    PyErr_SetObject((PyObject*)Py_TYPE(raised), raised);
  }

  Py_XDECREF(raised);
  Py_XDECREF(module);
  Py_XDECREF(message);
}

/// Borrow the UTF-8 of a str, or return null with an exception
static const char*
text_in(PyObject* const object, Py_ssize_t* const length)
{
  if (!PyUnicode_Check(object)) {
    PyErr_Format(
      PyExc_TypeError, "expected str, not %s", Py_TYPE(object)->tp_name);
    return NULL;
  }

  return PyUnicode_AsUTF8AndSize(object, length);
}

/// Borrow text that ends in a null byte, or return null with an exception
static const char*
name_in(PyObject* const object)
{
  Py_ssize_t        length = 0;
  const char* const text   = text_in(object, &length);
  if (text && strlen(text) != (size_t)length) {
    PyErr_SetString(PyExc_ValueError, "embedded null character");
    return NULL;
  }

  return text;
}

static PyObject*
text_out(const CompetentText text)
{
  return PyUnicode_DecodeUTF8(
    text.bytes ? text.bytes : "", (Py_ssize_t)text.length, "strict");
}

/// View an object as 32-bit integers, or return non-zero with an exception
static int
integers_in(PyObject* const object, Py_buffer* const view)
{
  if (PyObject_GetBuffer(object, view, PyBUF_CONTIG_RO | PyBUF_FORMAT)) {
    return -1;
  }

  if (view->itemsize != (Py_ssize_t)sizeof(int32_t) || !view->format ||
      strcmp(view->format, "i")) {
    PyBuffer_Release(view);
    PyErr_SetString(PyExc_TypeError, "expected 32-bit integers");
    return -1;
  }

  return 0;
}

/// Call back, and look for Ctrl-C in any case
static bool
tell_progress(void* const handle, const int64_t done, const int64_t total)
{
  const PyGILState_STATE state = PyGILState_Ensure();

  bool go_on = !PyErr_CheckSignals();
  if (go_on && handle) {
    PyObject* const answer = PyObject_CallFunction(
      (PyObject*)handle, "LL", (long long)done, (long long)total);

    // Only False stops: a function that returns nothing is a fine callback
    go_on = answer && answer != Py_False;
    Py_XDECREF(answer);
  }

  PyGILState_Release(state);
  return go_on;
}

/// A read-only view of numbers that holds on to their owner
typedef struct {
  PyObject_HEAD PyObject* owner;
  const void*             values;
  Py_ssize_t              n;
  Py_ssize_t              stride;
  const char*             format;
} Column;

/// Return a memoryview of numbers, which holds on to their owner
static PyObject*
column_view(PyObject* const   owner,
            const void* const values,
            const size_t      n,
            const size_t      size,
            const char* const format)
{
  static const double nothing = 0.0;

  Column* const column = PyObject_New(Column, column_class);
  if (!column) {
    return NULL;
  }

  Py_INCREF(owner);
  column->owner  = owner;
  column->values = values ? values : &nothing;
  column->n      = (Py_ssize_t)n;
  column->stride = (Py_ssize_t)size;
  column->format = format;

  PyObject* const view = PyMemoryView_FromObject((PyObject*)column);
  Py_DECREF(column);
  return view;
}

static PyObject*
integers_out(PyObject* const owner, const CompetentIntegers integers)
{
  return column_view(owner, integers.values, integers.n, sizeof(int32_t), "i");
}

static PyObject*
reals_out(PyObject* const owner, const CompetentReals reals)
{
  return column_view(owner, reals.values, reals.n, sizeof(double), "d");
}

static void
column_dealloc(PyObject* const object)
{
  PyTypeObject* const type = Py_TYPE(object);

  Py_DECREF(((Column*)object)->owner);
  ((freefunc)PyType_GetSlot(type, Py_tp_free))(object);
  Py_DECREF(type);
}

static Py_ssize_t
column_length(PyObject* const object)
{
  return ((Column*)object)->n;
}

static int
column_get_buffer(PyObject* const  object,
                  Py_buffer* const view,
                  const int        flags)
{
  Column* const column = (Column*)object;
  if (flags & PyBUF_WRITABLE) {
    view->obj = NULL;
    PyErr_SetString(PyExc_BufferError, "columns are read-only");
    return -1;
  }

  Py_INCREF(object);
  view->obj      = object;
  view->buf      = (void*)(uintptr_t)column->values;
  view->len      = column->n * column->stride;
  view->readonly = 1;
  view->itemsize = column->stride;
  view->format =
    (flags & PyBUF_FORMAT) ? (char*)(uintptr_t)column->format : NULL;
  view->ndim  = 1;
  view->shape = (flags & PyBUF_ND) ? &column->n : NULL;
  view->strides =
    (flags & PyBUF_STRIDES) == PyBUF_STRIDES ? &column->stride : NULL;
  view->suboffsets = NULL;
  view->internal   = NULL;
  return 0;
}

static PyType_Slot column_slots[] = {
  {Py_tp_dealloc, (void*)column_dealloc},
  {Py_sq_length, (void*)column_length},
  {Py_bf_getbuffer, (void*)column_get_buffer},
  {Py_tp_doc, (void*)"Read-only numbers, for memoryview()."},
  {0, NULL},
};

static PyType_Spec column_spec = {
  "competent.native.Column",
  (int)sizeof(Column),
  0,
  Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
  column_slots,
};

/// Fill the module, or return non-zero with an exception
static int
native_init(PyObject* const module)
{
  column_class = (PyTypeObject*)PyType_FromSpec(&column_spec);

  return column_class
           ? PyModule_AddObjectRef(module, "Column", (PyObject*)column_class)
           : -1;
}

#endif // COMPETENT_BINDINGS_PYTHON_NATIVE_H
