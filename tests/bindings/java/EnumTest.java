// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.function.Function;
import java.util.function.IntFunction;
import nl.competent.internal.CompetentNative;
import org.junit.jupiter.api.Test;

class EnumTest {
  /** Check that a newer library may have more, and that the rest is what it is in the library. */
  private static <E extends Enum<E>> void check(
      E[] all,
      E unknown,
      IntFunction<E> of,
      Function<E, String> label,
      IntFunction<byte[]> name) {
    for (E one : all) {
      if (one != unknown) {
        assertEquals(one, of.apply(one.ordinal()));
        assertNotEquals("unknown", label.apply(one), one.toString());
      }
    }
    for (int value : new int[] {-1, all.length, 99, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertEquals(unknown, of.apply(value));
    }
    assertEquals("unknown", label.apply(unknown));

    // Kinds and formats have an unknown one of their own
    boolean isOwn =
        all[0] instanceof Kind
            || all[0] instanceof Format
            || all[0] instanceof Nearness
            || all[0] instanceof State;
    byte[] next = name.apply(isOwn ? all.length : all.length - 1);
    assertEquals("unknown", Names.orUnknown(next), "The library has more");
  }

  @Test
  void numbersThatAreNotKnownAreUnknown() {
    check(
        Property.values(),
        Property.UNKNOWN,
        Property::of,
        Property::label,
        CompetentNative::competentPropertyName);
    check(
        Document.values(),
        Document.UNKNOWN,
        Document::of,
        Document::label,
        CompetentNative::competentDocumentName);
    check(
        Criterion.values(),
        Criterion.UNKNOWN,
        Criterion::of,
        Criterion::label,
        CompetentNative::competentCriterionName);
    check(
        Applicant.values(),
        Applicant.UNKNOWN,
        Applicant::of,
        Applicant::label,
        CompetentNative::competentApplicantName);
    check(
        Payment.values(),
        Payment.UNKNOWN,
        Payment::of,
        Payment::label,
        CompetentNative::competentPaymentName);
    check(
        NodeKind.values(),
        NodeKind.UNKNOWN,
        NodeKind::of,
        NodeKind::label,
        CompetentNative::competentNodeKindName);
    check(
        Code.values(),
        Code.UNKNOWN,
        Code::of,
        Code::label,
        CompetentNative::competentCodeName);
    check(
        Content.values(),
        Content.UNKNOWN,
        Content::of,
        Content::label,
        CompetentNative::competentContentName);
    check(
        FindingKind.values(),
        FindingKind.UNKNOWN,
        FindingKind::of,
        FindingKind::label,
        CompetentNative::competentFindingName);
    check(
        Cefr.values(),
        Cefr.UNKNOWN,
        Cefr::of,
        Cefr::label,
        CompetentNative::competentCefrName);
    check(
        Fact.values(),
        Fact.UNKNOWN,
        Fact::of,
        Fact::label,
        CompetentNative::competentFactName);
    check(
        Licence.values(),
        Licence.UNKNOWN,
        Licence::of,
        Licence::label,
        CompetentNative::competentLicenceName);
    check(
        Bar.values(),
        Bar.UNKNOWN,
        Bar::of,
        Bar::label,
        CompetentNative::competentBarName);
    check(
        Mode.values(),
        Mode.UNKNOWN,
        Mode::of,
        Mode::label,
        CompetentNative::competentModeName);
    check(
        StepKind.values(),
        StepKind.UNKNOWN,
        StepKind::of,
        StepKind::label,
        CompetentNative::competentStepKindName);
    check(
        Thrift.values(),
        Thrift.UNKNOWN,
        Thrift::of,
        Thrift::label,
        CompetentNative::competentThriftName);
    check(
        Stance.values(),
        Stance.UNKNOWN,
        Stance::of,
        Stance::label,
        CompetentNative::competentStanceName);
    check(
        Work.values(),
        Work.UNKNOWN,
        Work::of,
        Work::label,
        CompetentNative::competentWorkName);
    check(
        GateKind.values(),
        GateKind.UNKNOWN,
        GateKind::of,
        GateKind::label,
        CompetentNative::competentGateKindName);
    check(
        How.values(),
        How.UNKNOWN,
        How::of,
        How::label,
        CompetentNative::competentHowName);
    check(
        Strictness.values(),
        Strictness.UNKNOWN,
        Strictness::of,
        Strictness::label,
        CompetentNative::competentStrictnessName);
    check(
        Format.values(),
        Format.UNKNOWN,
        Format::of,
        EnumTest::label,
        CompetentNative::competentFormatName);
    check(
        Kind.values(),
        Kind.UNKNOWN,
        Kind::of,
        Kind::label,
        CompetentNative::competentKindName);
    check(
        Nearness.values(),
        Nearness.UNKNOWN,
        Nearness::of,
        Nearness::label,
        CompetentNative::competentNearnessName);
    check(
        Level.values(),
        Level.UNKNOWN,
        Level::of,
        Level::label,
        CompetentNative::competentLevelName);
    check(
        Limit.values(),
        Limit.UNKNOWN,
        Limit::of,
        Limit::label,
        CompetentNative::competentLimitName);
    check(
        Preset.values(),
        Preset.UNKNOWN,
        Preset::of,
        Preset::label,
        CompetentNative::competentPresetName);
    check(
        Relation.values(),
        Relation.UNKNOWN,
        Relation::of,
        Relation::label,
        CompetentNative::competentRelationName);
    check(
        Role.values(),
        Role.UNKNOWN,
        Role::of,
        Role::label,
        CompetentNative::competentRoleName);
    check(
        Rule.values(),
        Rule.UNKNOWN,
        Rule::of,
        Rule::label,
        CompetentNative::competentRuleName);
    check(
        MentionRule.values(),
        MentionRule.UNKNOWN,
        MentionRule::of,
        MentionRule::label,
        CompetentNative::competentMentionRuleName);
    check(
        Evidence.values(),
        Evidence.UNKNOWN,
        Evidence::of,
        Evidence::label,
        CompetentNative::competentEvidenceName);
    check(
        State.values(),
        State.UNKNOWN,
        State::of,
        State::label,
        CompetentNative::competentStateName);
    check(
        Status.values(),
        Status.UNKNOWN,
        Status::of,
        Status::label,
        CompetentNative::competentStatusName);
    check(
        TextRule.values(),
        TextRule.UNKNOWN,
        TextRule::of,
        TextRule::label,
        CompetentNative::competentTextRuleName);
  }

  @Test
  void namesAreThoseOfTheLibrary() {
    assertEquals("occupation", Kind.OCCUPATION.label());
    assertEquals("requires", Relation.REQUIRES.label());
    assertEquals("essential", Level.ESSENTIAL.label());
    assertEquals("preferred", Role.PREFERRED.label());
    assertEquals("current", Content.CURRENT.label());
    assertEquals("crebo", Code.CREBO.label());
    assertEquals("missing", State.MISSING.label());
    assertEquals("balanced", Preset.BALANCED.label());
    assertEquals("label", Rule.LABEL.label());
    assertEquals("gender mark", TextRule.GENDER_MARK.label());
    assertEquals("Verkoper m/v/x", TextRule.GENDER_MARK.example());
    assertEquals("unknown", TextRule.UNKNOWN.example());
    assertEquals("compound", TextRule.COMPOUND.label());
    assertEquals("ttl", Format.TURTLE.label());
    assertEquals("literal", Limit.LITERAL.label());
    assertEquals("out of memory", Status.NO_MEMORY.label());
  }

  @Test
  void formatsHaveNames() {
    assertEquals(Format.TURTLE, Format.named("ttl"));
    assertEquals(Format.UNKNOWN, Format.named("odt"));
    assertEquals(Format.UNKNOWN, Format.named(""));
  }

  @Test
  void relationsHaveInverses() {
    for (Relation relation : Relation.values()) {
      assertEquals(relation, relation.inverse().inverse());
    }
    assertEquals(Relation.NARROWER, Relation.BROADER.inverse());
    assertEquals(Relation.RELATED, Relation.RELATED.inverse());
  }

  // What a format that is to be recognised is called does not matter
  private static String label(Format format) {
    return format == Format.UNKNOWN ? "unknown" : format.label();
  }
}
