// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text as the library has it: real UTF-8, and not the modified one of JNI. */
final class Utf8 {
  private Utf8() {}

  /** Return text in UTF-8, which must not have half a surrogate pair. */
  static byte[] bytes(String text) {
    for (int i = 0; i < text.length(); ++i) {
      if (Character.isSurrogate(text.charAt(i))) {
        return strict(text);
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Return text in UTF-8 with a null byte behind it, and none in it. */
  static byte[] terminated(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new ArgumentException("A name holds a null character");
    }
    return bytes(text + '\0');
  }

  /** Return text, or null for none. */
  static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** Return text that may be empty or not there. */
  static Optional<String> optional(byte[] bytes) {
    return bytes == null || bytes.length == 0 ? Optional.empty() : Optional.of(text(bytes));
  }

  // String.getBytes() would silently make a question mark of half a pair
  private static byte[] strict(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new ArgumentException("A text holds half a surrogate pair");
    }
  }
}
