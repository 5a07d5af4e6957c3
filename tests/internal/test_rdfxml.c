// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/rdfxml.h"

#include "base/buffer.h"
#include "rdf/writer.h"
#include "support/scarcity.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(rdfxml, .timeout = 60);

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define SPACES "xmlns:rdf='" RDF "' xmlns:e='http://e/'"
#define START "<rdf:RDF " SPACES ">"
#define END "</rdf:RDF>"
#define BYTES(literal)            \
  {                               \
    literal, sizeof(literal) - 1U \
  }

/// What came of reading
typedef struct {
  Writer         writer;
  Buffer         text; ///< As N-Triples
  CompetentError error;
  uint32_t       lines[64]; ///< Of the statements
  size_t         n_statements;
} Result;

static CompetentStatus
note(void* const            handle,
     const Statement* const statement,
     CompetentError* const  error)
{
  Result* const result = (Result*)handle;
  if (result->n_statements < 64U) {
    result->lines[result->n_statements] = statement->line;
  }

  ++result->n_statements;
  return writer_write(&result->writer, statement, &result->text, error);
}

static CompetentStatus
feed(RdfxmlReader* const   reader,
     const char* const     bytes,
     const size_t          length,
     const size_t          chunk,
     CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < length; i += chunk) {
    const size_t n = (length - i < chunk) ? length - i : chunk;
    st             = rdfxml_reader_feed(reader, bytes + i, n, error);
  }

  return st ? st : rdfxml_reader_finish(reader, error);
}

static CompetentStatus
read_with(const ReaderOptions* const options,
          const char* const          bytes,
          const size_t               length,
          const size_t               chunk,
          CompetentError* const      error)
{
  RdfxmlReader*   reader = NULL;
  CompetentStatus st     = rdfxml_reader_new(options, &reader, error);

  st = st ? st : feed(reader, bytes, length, chunk, error);
  rdfxml_reader_free(reader);
  return st;
}

static CompetentStatus
read_limited(const char* const            bytes,
             const size_t                 length,
             const size_t                 chunk,
             const CompetentLimits* const limits,
             Result* const                result)
{
  memset(result, 0, sizeof(*result));

  const ReaderOptions options = {
    COMPETENT_FORMAT_RDF_XML, "file", "http://base/x/y", limits, note, result};

  CompetentStatus st = writer_begin(
    &result->writer, COMPETENT_FORMAT_N_TRIPLES, &result->text, &result->error);

  st = st ? st : read_with(&options, bytes, length, chunk, &result->error);
  st = st ? st : buffer_append(&result->text, "", 1U, &result->error);
  writer_free(&result->writer);
  return st;
}

static CompetentStatus
read_text(const char* const text, const size_t chunk, Result* const result)
{
  const CompetentLimits limits = competent_limits_default();
  return read_limited(text, strlen(text), chunk, &limits, result);
}

/// A file and what it says
typedef struct {
  const char* xml;
  const char* triples;
} Case;

static void
check(const Case* const cases, const size_t n_cases)
{
  static const size_t chunks[] = {1U, 3U, 100000U};

  for (size_t i = 0U; i < n_cases; ++i) {
    for (size_t c = 0U; c < sizeof(chunks) / sizeof(chunks[0]); ++c) {
      Result                result;
      const CompetentStatus st = read_text(cases[i].xml, chunks[c], &result);

      cr_expect(
        eq(int, (int)st, 0), "%s: %s", cases[i].xml, result.error.message);
      if (!st) {
        cr_expect(eq(str, result.text.bytes, (char*)cases[i].triples));
      }

      buffer_free(&result.text);
    }
  }
}

#define CHECK(cases) check(cases, sizeof(cases) / sizeof((cases)[0]))

Test(rdfxml, reads_nodes_and_properties)
{
  static const Case cases[] = {
    {START END, ""},
    {"<e:A " SPACES " rdf:about='a'/>",
     "<http://base/x/a> <" RDF "type> <http://e/A> .\n"},
    {START "<rdf:Description rdf:about='http://a'>"
           "<e:p>kok</e:p><e:p/><e:q rdf:resource='#f'/>"
           "<e:r rdf:nodeID='n'/></rdf:Description>" END,
     "<http://a> <http://e/p> \"kok\" .\n"
     "<http://a> <http://e/p> \"\" .\n"
     "<http://a> <http://e/q> <http://base/x/y#f> .\n"
     "<http://a> <http://e/r> _:n .\n"},
    {START "<rdf:Description rdf:about='http://a' e:p='v' "
           "rdf:type='t'><e:q> <!-- x --> <e:B rdf:ID='i'/> </e:q>"
           "</rdf:Description>" END,
     "<http://a> <http://e/p> \"v\" .\n"
     "<http://a> <" RDF "type> <http://base/x/t> .\n"
     "<http://a> <http://e/q> <http://base/x/y#i> .\n"
     "<http://base/x/y#i> <" RDF "type> <http://e/B> .\n"},
    {START "<rdf:Description rdf:about='http://a'>"
           "<e:p e:q='v' xml:lang='nl'/></rdf:Description>" END,
     "<http://a> <http://e/p> _:1 .\n"
     "_:1 <http://e/q> \"v\"@nl .\n"},
    {START "<rdf:Description about='http://a' xmlish='x' xml:space='preserve'>"
           "<e:p resource='http://b'/></rdf:Description>" END,
     "<http://a> <http://e/p> <http://b> .\n"},
    {START "<rdf:Bag rdf:about='http://a'><rdf:li>1</rdf:li><rdf:_7>2</rdf:_7>"
           "<rdf:li>3</rdf:li></rdf:Bag>" END,
     "<http://a> <" RDF "type> <" RDF "Bag> .\n"
     "<http://a> <" RDF "_1> \"1\" .\n"
     "<http://a> <" RDF "_7> \"2\" .\n"
     "<http://a> <" RDF "_2> \"3\" .\n"},
  };
  CHECK(cases);
}

Test(rdfxml, knows_languages_datatypes_and_bases)
{
  static const Case cases[] = {
    {START "<rdf:Description rdf:about='http://a' xml:lang='nl'><e:p>1</e:p>"
           "<e:p xml:lang=''>2</e:p><e:p xml:lang='en-GB'>3</e:p>"
           "<e:p rdf:datatype='http://d'>4</e:p>"
           "<e:p rdf:datatype='http://www.w3.org/2001/XMLSchema#string'>5"
           "</e:p></rdf:Description>" END,
     "<http://a> <http://e/p> \"1\"@nl .\n"
     "<http://a> <http://e/p> \"2\" .\n"
     "<http://a> <http://e/p> \"3\"@en-GB .\n"
     "<http://a> <http://e/p> \"4\"^^<http://d> .\n"
     "<http://a> <http://e/p> \"5\" .\n"},
    {"<rdf:RDF " SPACES " xml:base='http://b/c/d#e'>"
     "<rdf:Description rdf:about=''><e:p rdf:resource='z' xml:base='../k/'/>"
     "<e:q rdf:resource='z'/></rdf:Description><e:A rdf:ID='i'/>" END,
     "<http://b/c/d> <http://e/p> <http://b/k/z> .\n"
     "<http://b/c/d> <http://e/q> <http://b/c/z> .\n"
     "<http://b/c/d#i> <" RDF "type> <http://e/A> .\n"},
  };
  CHECK(cases);
}

Test(rdfxml, reads_collections_resources_and_reification)
{
  static const Case cases[] = {
    {START "<rdf:Description rdf:about='http://a'>"
           "<e:p rdf:parseType='Collection'/>"
           "<e:p rdf:parseType='Collection'><e:B rdf:about='http://b'/>"
           "<rdf:Description rdf:about='http://c'/></e:p>"
           "</rdf:Description>" END,
     "<http://a> <http://e/p> <" RDF "nil> .\n"
     "<http://a> <http://e/p> _:1 .\n"
     "_:1 <" RDF "first> <http://b> .\n"
     "<http://b> <" RDF "type> <http://e/B> .\n"
     "_:1 <" RDF "rest> _:2 .\n"
     "_:2 <" RDF "first> <http://c> .\n"
     "_:2 <" RDF "rest> <" RDF "nil> .\n"},
    {START "<rdf:Description rdf:about='http://a'>"
           "<e:p rdf:parseType='Resource'><e:q>1</e:q><rdf:li>2</rdf:li></e:p>"
           "</rdf:Description>" END,
     "<http://a> <http://e/p> _:1 .\n"
     "_:1 <http://e/q> \"1\" .\n"
     "_:1 <" RDF "_1> \"2\" .\n"},
    {START "<rdf:Description rdf:about='http://a'>"
           "<e:p rdf:ID='i'>1</e:p></rdf:Description>" END,
     "<http://a> <http://e/p> \"1\" .\n"
     "<http://base/x/y#i> <" RDF "type> <" RDF "Statement> .\n"
     "<http://base/x/y#i> <" RDF "subject> <http://a> .\n"
     "<http://base/x/y#i> <" RDF "predicate> <http://e/p> .\n"
     "<http://base/x/y#i> <" RDF "object> \"1\" .\n"},
  };
  CHECK(cases);
}

#define LITERAL(xml, text)                                            \
  {                                                                   \
    START "<rdf:Description rdf:about='http://a'>"                    \
          "<e:p rdf:parseType='Literal'>" xml "</e:p>"                \
          "</rdf:Description>" END,                                   \
      "<http://a> <http://e/p> \"" text "\"^^<" RDF "XMLLiteral> .\n" \
  }

Test(rdfxml, writes_xml_literals_in_canonical_form)
{
  static const Case cases[] = {
    LITERAL("", ""),
    LITERAL("a &lt;&gt;&amp;&#13;&#9;\"<![CDATA[<b>]]>",
            "a &lt;&gt;&amp;&#xD;\\t\\\"&lt;b&gt;"),
    LITERAL("<br />", "<br></br>"),
    LITERAL("<!-- c --><?p q?><?r?>", "<!-- c --><?p q?><?r?>"),
    LITERAL("<e:b><e:c/></e:b><e:d/>",
            "<e:b xmlns:e=\\\"http://e/\\\"><e:c></e:c></e:b>"
            "<e:d xmlns:e=\\\"http://e/\\\"></e:d>"),
    LITERAL("<b xmlns='http://z/'><c xmlns=''/></b>",
            "<b xmlns=\\\"http://z/\\\"><c xmlns=\\\"\\\"></c></b>"),
    LITERAL("<b z='1' a='&quot;&#9;&#10;&lt;' e:a='2' xml:lang='nl'/>",
            "<b xmlns:e=\\\"http://e/\\\" a=\\\"&quot;&#x9;&#xA;&lt;\\\" "
            "z=\\\"1\\\" e:a=\\\"2\\\" xml:lang=\\\"nl\\\"></b>"),
    LITERAL("<rdf:li rdf:about='x'/>",
            "<rdf:li xmlns:rdf=\\\"" RDF "\\\" rdf:about=\\\"x\\\"></rdf:li>"),
  };
  CHECK(cases);
}

Test(rdfxml, takes_entities_that_are_text)
{
  static const Case cases[] = {
    {"<!DOCTYPE rdf:RDF [<!ENTITY e 'http://e/'><!ENTITY t 'kok'>]>"
     "<rdf:RDF xmlns:rdf='" RDF "' xmlns:e='&e;'>"
     "<rdf:Description rdf:about='&e;&t;'><e:p>&t;, &t; &lt;&#x20AC;</e:p>"
     "<e:q>&t;</e:q></rdf:Description></rdf:RDF>",
     "<http://e/kok> <http://e/p> \"kok, kok <\xE2\x82\xAC\" .\n"
     "<http://e/kok> <http://e/q> \"kok\" .\n"},
    {"<!DOCTYPE rdf:RDF [<!ELEMENT x ANY><!NOTATION n SYSTEM 'm'>]>" START END,
     ""},
    // A ">" in a value is no end of a tag, also where chunks meet
    {START "<rdf:Description rdf:about='http://a' e:p='>/>&gt;'/>" END,
     "<http://a> <http://e/p> \">/>>\" .\n"},
  };
  CHECK(cases);
}

Test(rdfxml, keeps_labels_apart_and_fit_for_n_triples)
{
  static const Case cases[] = {
    {START "<e:A rdf:nodeID='a.'/><e:A rdf:nodeID='a._'/>"
           "<e:A rdf:nodeID='a'/><e:A/>" END,
     "_:a._ <" RDF "type> <http://e/A> .\n"
     "_:a.__ <" RDF "type> <http://e/A> .\n"
     "_:a <" RDF "type> <http://e/A> .\n"
     "_:1 <" RDF "type> <http://e/A> .\n"},
  };
  CHECK(cases);
}

Test(rdfxml, tells_the_line_of_each_statement)
{
  Result                result;
  const CompetentStatus st =
    read_text(START "\n<e:A\n rdf:about='http://a'>\n<e:p>1\n</e:p>"
                    "<e:q rdf:resource='b'/></e:A>\n" END,
              5U,
              &result);

  cr_assert(eq(int, (int)st, 0));
  cr_assert(eq(sz, result.n_statements, 3U));
  cr_expect(eq(u32, result.lines[0], 3U));
  cr_expect(eq(u32, result.lines[1], 5U));
  cr_expect(eq(u32, result.lines[2], 5U));
  buffer_free(&result.text);
}

static void
refuse(const char* const text, const char* const message)
{
  static const size_t chunks[] = {1U, 100000U};
  for (size_t c = 0U; c < 2U; ++c) {
    Result                result;
    const CompetentStatus st = read_text(text, chunks[c], &result);

    cr_expect(ne(int, (int)st, 0), "%s", text);
    cr_expect(eq(int, (int)st, (int)result.error.status));
    cr_expect(ne(u32, result.error.line, 0U));

    // Behind "file:line:column: "
    const char* const end = strstr(result.error.message, ": ");
    cr_assert(ne(ptr, (void*)(uintptr_t)end, NULL));
    cr_expect(eq(str, (char*)(uintptr_t)(end + 2), (char*)message), "%s", text);
    buffer_free(&result.text);
  }
}

#define NODE(inner) START "<rdf:Description " inner "</rdf:Description>" END

Test(rdfxml, refuses_what_the_grammar_does_not_have)
{
  static const Case cases[] = {
    {START "text" END, "There is text where no text can be"},
    {START "<rdf:li/>" END, "This name of RDF cannot be that of a node"},
    {START "<rdf:RDF/>" END, "This name of RDF cannot be that of a node"},
    {START "<rdf:bagID/>" END, "This name of RDF cannot be that of a node"},
    {"<rdf:RDF " SPACES " e:a='b'/>",
     "The element rdf:RDF says nothing itself"},
    {START "<a/>" END, "An element is in no namespace"},
    {START "<a xmlns='relative'/>" END, "A namespace must be an absolute IRI"},
    {NODE("a='b'>"), "An attribute without a prefix says nothing in RDF/XML"},
    {NODE("about='a' rdf:about='a'>"),
     "An attribute is given both with and without a prefix"},
    {NODE("rdf:aboutEach='a'>"),
     "rdf:aboutEach, rdf:aboutEachPrefix and rdf:bagID were withdrawn"},
    {NODE("rdf:bagID='a'>"),
     "rdf:aboutEach, rdf:aboutEachPrefix and rdf:bagID were withdrawn"},
    {NODE("rdf:li='a'>"),
     "rdf:RDF, rdf:Description and rdf:li cannot be attributes"},
    {NODE("rdf:about='a' rdf:ID='b'>"),
     "A node has several of rdf:about, rdf:ID and rdf:nodeID"},
    {NODE("rdf:resource='a'>"),
     "A node cannot have rdf:resource, rdf:datatype or rdf:parseType"},
    {NODE("rdf:ID='1a'>"), "An rdf:ID is not an XML name"},
    {NODE("rdf:ID='a:b'>"), "An rdf:ID is not an XML name"},
    {NODE("rdf:ID=''>"), "An rdf:ID is not an XML name"},
    {NODE("rdf:nodeID='a b'>"), "An rdf:nodeID is not an XML name"},
    {START "<e:A rdf:ID='a'/><e:A rdf:ID='a'/>" END,
     "An rdf:ID names the same thing twice"},
    {NODE("rdf:about='a b'>"), "An IRI has a character that IRIs cannot have"},
    {NODE("xml:lang='nl_NL'>"), "An xml:lang is not a language tag"},
    {NODE("xml:lang='n1'>"), "An xml:lang is not a language tag"},
    {NODE("xml:lang='nl-'>"), "An xml:lang is not a language tag"},
    {NODE("><rdf:Description/>"),
     "This name of RDF cannot be that of a property"},
    {NODE("><e:p rdf:about='a'/>"), "A property cannot have rdf:about"},
    {NODE("><e:p rdf:resource='a' rdf:nodeID='b'/>"),
     "A property has attributes that exclude each other"},
    {NODE("><e:p rdf:datatype='a' e:q='b'/>"),
     "A property has attributes that exclude each other"},
    {NODE("><e:p rdf:parseType='Literal' rdf:resource='b'/>"),
     "Beside rdf:parseType there can only be an rdf:ID"},
    {NODE("><e:p rdf:resource='a'>b</e:p>"),
     "There is text where no text can be"},
    {NODE("><e:p rdf:resource='a'><e:B/></e:p>"),
     "A property with such attributes must be empty"},
    {NODE("><e:p>a<e:B/></e:p>"), "A property has both text and a node"},
    {NODE("><e:p><e:B/>a</e:p>"), "There is text where no text can be"},
    {NODE("><e:p><e:B/><e:B/></e:p>"), "A property has more than one node"},
    {NODE("><e:p rdf:datatype='a'><e:B/></e:p>"),
     "A property with rdf:datatype has a node"},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    refuse(cases[i].xml, cases[i].triples);
  }
}

Test(rdfxml, refuses_what_is_no_xml_without_quoting_it)
{
  static const Case cases[] = {
    {" ", "There is no XML element in the file"},
    {"geheim", "There is no XML element in the file"},
    {START, "The file ends before its last element does"},
    {START "<e:geheim></e:anders>" END,
     "An end tag does not fit its start tag"},
    {START "<geheim:A/>" END, "A prefix is not declared"},
    {START "<e:A geheim:p='1'/>" END, "A prefix is not declared"},
    {START "<e:A e:p='1' e:p='2'/>" END, "An attribute is given twice"},
    {START "<e:A e:p/>" END, "An attribute has no value"},
    {START "<e:A e:p='<'/>" END, "A \"<\" is in the value of an attribute"},
    {START "&geheim;" END, "An entity is not declared"},
    {START "<e:A e:p='&geheim;'/>" END, "An entity is not declared"},
    {START "&#0;" END, "A character is not for XML"},
    {START "\x01" END, "A character is not for XML"},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    refuse(cases[i].xml, cases[i].triples);
  }
}

#define TYPE(inner) "<!DOCTYPE r [" inner "]>" START END

Test(rdfxml, never_follows_what_leads_out_of_the_file)
{
  static const Case cases[] = {
    {"<!DOCTYPE r SYSTEM 'file:///etc/passwd'>" START END,
     "An external document type is never read"},
    {"<!DOCTYPE r PUBLIC 'a' 'http://b/'>" START END,
     "An external document type is never read"},
    {TYPE("<!ENTITY x SYSTEM 'file:///etc/passwd'>"),
     "Parameter entities and external ones are never read"},
    {TYPE("<!ENTITY % x SYSTEM 'file:///etc/passwd'>"),
     "Parameter entities and external ones are never read"},
    {TYPE("<!ENTITY % x 'y'>"),
     "Parameter entities and external ones are never read"},
    {TYPE("%x;"), "Parameter entities are never read"},
    {TYPE("<!NOTATION n SYSTEM 'm'><!ENTITY x SYSTEM 'y' NDATA n>"),
     "External entities are never read"},
    {TYPE("<!ATTLIST r a CDATA 'b'>"),
     "Declarations of attributes are never read"},
    {TYPE("<!ATTLIST r a (b|c) 'b'>"),
     "Declarations of attributes are never read"},
    {TYPE("<!ENTITY a 'x'><!ENTITY b '&a;&a;'>"),
     "An entity can only be text, without other entities"},
    {TYPE("<!ENTITY a '<b/>'>"),
     "An entity can only be text, without other entities"},
    {TYPE("<!ENTITY a '&#60;b/>'>"),
     "An entity can only be text, without other entities"},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    refuse(cases[i].xml, cases[i].triples);

    Result                result;
    const CompetentStatus st = read_text(cases[i].xml, 1000U, &result);
    cr_expect(eq(int, (int)st, COMPETENT_STATUS_FORBIDDEN));
    buffer_free(&result.text);
  }
}

Test(rdfxml, reads_every_encoding_that_it_should)
{
  static const struct {
    const char* bytes;
    size_t      length;
  } cases[] = {
    BYTES("\xEF\xBB\xBF<a xmlns='e:' p:b='\xC3\xAB' xmlns:p='e:'/>"),
    BYTES("<?xml version='1.0' encoding='ISO-8859-1'?>"
          "<a xmlns='e:' p:b='\xEB' xmlns:p='e:'/>"),
    BYTES("<?xml version='1.0' encoding=\"Windows-1252\"?>"
          "<a xmlns='e:' p:b='\xEB' xmlns:p='e:'/>"),
    BYTES("<?xml version='1.0' encoding='US-ASCII'?>"
          "<a xmlns='e:' p:b='&#xEB;' xmlns:p='e:'/>"),
    BYTES("\xFF\xFE<\0a\0 \0x\0m\0l\0n\0s\0=\0'\0e\0:\0'\0 \0p\0:\0b\0=\0'\0"
          "\xEB\0'\0 \0x\0m\0l\0n\0s\0:\0p\0=\0'\0e\0:\0'\0/\0>\0"),
    BYTES("\xFE\xFF\0<\0a\0 \0x\0m\0l\0n\0s\0=\0'\0e\0:\0'\0 \0p\0:\0b\0=\0'\0"
          "\xEB\0'\0 \0x\0m\0l\0n\0s\0:\0p\0=\0'\0e\0:\0'\0/\0>"),
  };

  const CompetentLimits limits = competent_limits_default();
  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    for (size_t chunk = 1U; chunk < 200U; chunk += 13U) {
      Result                result;
      const CompetentStatus st =
        read_limited(cases[i].bytes, cases[i].length, chunk, &limits, &result);

      cr_assert(eq(int, (int)st, 0), "%zu: %s", i, result.error.message);
      cr_expect(eq(str,
                   result.text.bytes,
                   (char*)"_:1 <" RDF "type> <e:a> .\n"
                          "_:1 <e:b> \"\xC3\xAB\" .\n"));
      buffer_free(&result.text);
    }
  }
}

Test(rdfxml, says_where_a_file_is_not_valid_in_its_encoding)
{
  static const struct {
    const char* bytes;
    size_t      length;
  } cases[] = {
    BYTES("<a xmlns='e:'>\n\n  \xFF</a>"),
    BYTES("<a xmlns='e:'>\n\n  \xC0\x80</a>"),
    BYTES("<a xmlns='e:'>\n\n  \xED\xA0\x80</a>"),
    BYTES("<a xmlns='e:'>\n\n  \0</a>"),
    BYTES("<a xmlns='e:'>\n\n  \xC3"),
    BYTES("<?xml version='1.0' encoding='US-ASCII'?>\n\n  \xC3"),
    BYTES("<?xml version='1.0' encoding='cp1252'?>\n\n  \x81"),
    BYTES("\xFE\xFF\0<\0a\0\n\0\n\0 \0 \xDC\0"),
    BYTES("\xFE\xFF\0<\0a\0\n\0\n\0 \0 \xD8\0\0a"),
    BYTES("\xFE\xFF\0<\0a\0\n\0\n\0 \0 \0"),
  };

  const CompetentLimits limits = competent_limits_default();
  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    for (size_t chunk = 1U; chunk < 200U; chunk += 50U) {
      Result                result;
      const CompetentStatus st =
        read_limited(cases[i].bytes, cases[i].length, chunk, &limits, &result);

      cr_expect(eq(int, (int)st, COMPETENT_STATUS_BAD_ENCODING), "%zu", i);
      cr_expect(eq(u32, result.error.line, 3U), "%zu", i);
      cr_expect(eq(u32, result.error.column, 3U), "%zu", i);
      buffer_free(&result.text);
    }
  }
}

Test(rdfxml, refuses_encodings_that_it_does_not_know)
{
  static const struct {
    const char* bytes;
    size_t      length;
  } cases[] = {
    BYTES("<?xml version='1.0' encoding='EBCDIC-CP-NL'?><a xmlns='e:'/>"),
    BYTES("<?xml version='1.0' encoding=''?><a xmlns='e:'/>"),
    BYTES("<?xml version='1.0' encoding='UTF-16'?><a xmlns='e:'/>"),
    BYTES("\xFF\xFE\0\0<\0\0\0a\0\0\0"),
    BYTES("\0\0\0<\0\0\0a"),
  };

  const CompetentLimits limits = competent_limits_default();
  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    Result                result;
    const CompetentStatus st =
      read_limited(cases[i].bytes, cases[i].length, 4U, &limits, &result);

    cr_expect(eq(int, (int)st, COMPETENT_STATUS_BAD_ENCODING), "%zu", i);
    buffer_free(&result.text);
  }
}

/// A file that just keeps to a limit, and not to one less
typedef struct {
  CompetentLimit limit;
  int64_t        value;
  const char*    xml;
} Bound;

Test(rdfxml, keeps_to_each_limit_exactly)
{
  static const Bound bounds[] = {
    {COMPETENT_LIMIT_ELEMENTS, 4, NODE("><e:p><e:A/></e:p>")},
    {COMPETENT_LIMIT_ELEMENTS,
     5,
     NODE("><e:p rdf:parseType='Literal'><a><b/></a></e:p>")},
    {COMPETENT_LIMIT_LITERAL, 5, NODE("><e:p>12345</e:p>")},
    {COMPETENT_LIMIT_LITERAL, 5, NODE("e:p='12345'>")},
    {COMPETENT_LIMIT_LITERAL,
     7,
     NODE("><e:p rdf:parseType='Literal'><a/></e:p>")},
    {COMPETENT_LIMIT_LITERAL,
     8,
     NODE("><e:p rdf:parseType='Literal'><!--a--></e:p>")},
    {COMPETENT_LIMIT_LITERAL,
     6,
     NODE("><e:p rdf:parseType='Literal'>a&amp;</e:p>")},
    {COMPETENT_LIMIT_IRI,
     50,
     NODE("rdf:about='http://a/"
          "12345678901234567890123456789012345678901"
          "'>")},
    {COMPETENT_LIMIT_ATTRIBUTES, 4, NODE("e:a='' e:b='' e:c='' e:d=''>")},
    {COMPETENT_LIMIT_PREFIXES, 3, NODE("xmlns:f='http://f/'>")},
    {COMPETENT_LIMIT_MARKUP,
     100,
     "<!--"
     "12345678901234567890123456789012345678901234"
     "56789012345678901234567890123456789012345678"
     "901234567890-->" START END},
    {COMPETENT_LIMIT_ENTITIES, 2, TYPE("<!ENTITY a 'b'><!ENTITY c 'd'>")},
    {COMPETENT_LIMIT_EXPANSION, 5, TYPE("<!ENTITY a '12345'>")},
  };

  for (size_t i = 0U; i < sizeof(bounds) / sizeof(bounds[0]); ++i) {
    CompetentLimits limits = competent_limits_default();
    Result          result;

    limits.values[bounds[i].limit] = bounds[i].value;

    const size_t    length = strlen(bounds[i].xml);
    CompetentStatus st =
      read_limited(bounds[i].xml, length, 1000U, &limits, &result);
    cr_expect(eq(int, (int)st, 0), "%zu: %s", i, result.error.message);
    buffer_free(&result.text);

    --limits.values[bounds[i].limit];
    st = read_limited(bounds[i].xml, length, 1000U, &limits, &result);
    cr_expect(eq(int, (int)st, COMPETENT_STATUS_OVER_LIMIT), "%zu", i);
    cr_expect(
      ne(ptr,
         strstr(result.error.message, competent_limit_name(bounds[i].limit)),
         NULL));
    buffer_free(&result.text);
  }
}

Test(rdfxml, measures_a_tag_whole)
{
  // All of it comes in one chunk, or it is too long before it has all come
  static const char xml[]  = "<e:A xmlns:e='http://e/' e:p='0123456789'/>";
  const size_t      length = sizeof(xml) - 1U;
  CompetentLimits   limits = competent_limits_default();
  Result            result;

  limits.values[COMPETENT_LIMIT_MARKUP] = (int64_t)length;
  cr_expect(
    eq(int, (int)read_limited(xml, length, length, &limits, &result), 0));
  buffer_free(&result.text);

  limits.values[COMPETENT_LIMIT_MARKUP] = (int64_t)length - 3;
  for (size_t chunk = 1U; chunk <= length; chunk += 7U) {
    cr_expect(eq(int,
                 (int)read_limited(xml, length, chunk, &limits, &result),
                 COMPETENT_STATUS_OVER_LIMIT));
    cr_expect(ne(ptr, strstr(result.error.message, "markup"), NULL));
    buffer_free(&result.text);
  }
}

Test(rdfxml, needs_a_base_only_for_what_is_relative)
{
  static const char* const relative[] = {
    "<e:A xmlns:e='http://e/' xmlns:rdf='" RDF "' rdf:about='a'/>",
    "<e:A xmlns:e='http://e/' xmlns:rdf='" RDF "' rdf:ID='a'/>",
    "<e:A xmlns:e='http://e/' xml:base='a'/>",
  };

  const CompetentLimits limits = competent_limits_default();
  for (size_t i = 0U; i < 4U; ++i) {
    const char* const text =
      (i < 3U) ? relative[i] : "<e:A xmlns:e='http://e/'/>";

    Result result;
    memset(&result, 0, sizeof(result));
    const ReaderOptions options = {
      COMPETENT_FORMAT_RDF_XML, NULL, NULL, &limits, note, &result};
    cr_assert(eq(int,
                 (int)writer_begin(&result.writer,
                                   COMPETENT_FORMAT_N_TRIPLES,
                                   &result.text,
                                   &result.error),
                 0));

    const CompetentStatus st =
      read_with(&options, text, strlen(text), 1000U, &result.error);
    cr_expect(eq(int, (int)st, (i < 3U) ? COMPETENT_STATUS_BAD_SYNTAX : 0));
    writer_free(&result.writer);
    buffer_free(&result.text);
  }
}

static CompetentStatus
refuse_statement(void* const            handle,
                 const Statement* const statement,
                 CompetentError* const  error)
{
  (void)statement;
  ++*(size_t*)handle;
  error->status = COMPETENT_STATUS_CANCELLED;
  return COMPETENT_STATUS_CANCELLED;
}

Test(rdfxml, hands_on_the_failure_of_the_sink_and_stays_failed)
{
  static const char     text[]  = START "<e:A e:p='1'/><e:A e:p='2'/>" END;
  const CompetentLimits limits  = competent_limits_default();
  size_t                n       = 0U;
  CompetentError        error   = {0};
  RdfxmlReader*         reader  = NULL;
  const ReaderOptions   options = {
      COMPETENT_FORMAT_RDF_XML, "file", NULL, &limits, refuse_statement, &n};

  cr_assert(eq(int, (int)rdfxml_reader_new(&options, &reader, &error), 0));
  cr_expect(eq(int,
               (int)rdfxml_reader_feed(reader, text, sizeof(text) - 1U, &error),
               COMPETENT_STATUS_CANCELLED));
  cr_expect(eq(int,
               (int)rdfxml_reader_feed(reader, text, 1U, &error),
               COMPETENT_STATUS_CANCELLED));
  cr_expect(eq(int,
               (int)rdfxml_reader_finish(reader, &error),
               COMPETENT_STATUS_CANCELLED));
  cr_expect(eq(sz, n, 1U));
  rdfxml_reader_free(reader);
}

Test(rdfxml, survives_each_allocation_that_fails)
{
  static const char text[] =
    "<?xml version='1.0' encoding='ISO-8859-1'?>"
    "<!DOCTYPE r [<!ENTITY a 'b'>]>" START
    "<rdf:Description rdf:about='a' xml:lang='nl' xml:base='http://c/'>"
    "<e:p rdf:ID='i'>&a;kok</e:p><e:q rdf:parseType='Literal'><e:a b='c'/>"
    "</e:q><e:q rdf:parseType='Collection'><e:B/></e:q>"
    "<e:r e:s='1'/><rdf:li rdf:nodeID='x.'/></rdf:Description>" END;

  bool   has_failed = true;
  size_t n_failures = 0U;
  for (size_t i = 0U; has_failed; ++i) {
    Result result;
    scarcity_begin(i, false);
    const CompetentStatus st = read_text(text, 10U, &result);
    has_failed               = scarcity_end();
    n_failures += has_failed;

    cr_expect(eq(int, (int)st, has_failed ? COMPETENT_STATUS_NO_MEMORY : 0));
    buffer_free(&result.text);
  }

  cr_expect(lt(sz, 10U, n_failures));
}
