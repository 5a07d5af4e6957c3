// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_XML_EVENT_H
#define RDF_XML_EVENT_H

/**
   The name of an XML element.

   Equal strings are the same pointer for as long as the file is read, so that
   namespaces are compared without looking at their bytes.
*/
typedef struct {
  const unsigned char* local;
  const unsigned char* prefix; ///< Or null
  const unsigned char* space;  ///< IRI of the namespace, or null for none
} XmlName;

/// An attribute that is no namespace declaration
typedef struct {
  const unsigned char* local;
  const unsigned char* prefix; ///< Or null
  const unsigned char* space;  ///< IRI of the namespace, or null for none
  const unsigned char* value;  ///< First byte; there is no terminator
  const unsigned char* end;    ///< Behind the last byte of the value
} XmlAttribute;

/// The start of an XML element
typedef struct {
  XmlName             name;
  const XmlAttribute* attributes;
  unsigned            n_attributes;
} XmlStart;

#endif // RDF_XML_EVENT_H
