// Fonts in pictures.
#pragma once

namespace inyeon {

/// Families that have Hangul, those of Linux, Windows, macOS and Android first, for whoever shows
/// the picture; a machine with none of them but another Korean font falls back to that one.
inline constexpr const char* kFontFamilies =
    "NanumGothic, Noto Sans CJK KR, Noto Sans KR, Pretendard, Malgun Gothic, Apple SD Gothic Neo, "
    "NanumBarunGothic, UnDotum, Baekmuk Dotum, sans-serif";

/// Whether this machine has a font for Korean.
bool has_korean_font();

}  // namespace inyeon
